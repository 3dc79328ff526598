import { ProfileOutlined } from '@ant-design/icons';
import { Button } from 'antd';

/** 文稿信息, beside the title. */
export const InfoButton = ({ onShow }: { readonly onShow: () => void }) => (
  <Button
    type="text"
    size="small"
    icon={<ProfileOutlined aria-hidden />}
    aria-label="文稿信息"
    aria-haspopup="dialog"
    title="文稿信息：标题、文号、日期、有效期… Alt+I"
    onClick={onShow}
  />
);
