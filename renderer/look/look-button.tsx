import { Button } from 'antd';

type Props = { readonly onShow: () => void };

export const LookButton = ({ onShow }: Props) => (
  <Button
    className="status-link"
    size="small"
    type="link"
    title="浅色、深色和界面字号"
    onClick={onShow}
  >
    外观
  </Button>
);
