import { ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';

type Props = {
  readonly onSaveNew: () => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
};

/** The draft's file is gone; its words are here. */
export function Removed({ onSaveNew, onKeep, onClose }: Props) {
  return (
    <Alert
      banner
      icon={<ExclamationCircleFilled aria-hidden />}
      type="warning"
      title="这份草稿已不在原处：可能在另一窗口移到了回收站，或文件被其他程序删除。本窗口的文字都在，但没有再保存。"
      action={
        <span className="banner-actions">
          <Button size="small" onClick={onClose}>
            关闭此稿
          </Button>
          <Button size="small" onClick={onKeep}>
            继续保存在原处
          </Button>
          <Button size="small" type="primary" onClick={onSaveNew}>
            另存为新草稿
          </Button>
        </span>
      }
    />
  );
}
