import { Button } from 'antd';

type Props = { readonly onShow: () => void };

export const GuideButton = ({ onShow }: Props) => (
  <Button className="status-link" size="small" type="link" title="用户手册 F1" onClick={onShow}>
    手册
  </Button>
);
