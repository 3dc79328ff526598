import { ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';

type Props = {
  readonly onCompare: () => void;
  readonly onBoth: () => void;
  readonly onChoose: (keep: 'mine' | 'theirs') => void;
};

/** Two windows or programs wrote the same draft: the drafter decides, and no text is lost either way. */
export function Conflict({ onCompare, onBoth, onChoose }: Props) {
  return (
    <Alert
      banner
      icon={<ExclamationCircleFilled aria-hidden />}
      type="warning"
      title="这份草稿已在别处保存了较新的文本，本窗口的改动尚未保存。请选择保留哪一份，另一份可用撤销（Ctrl+Z）找回。"
      action={
        <span className="banner-actions">
          <Button size="small" onClick={onCompare}>
            查看差异
          </Button>
          <Button size="small" title="本窗口文本另存为新草稿，此处载入已保存文本" onClick={onBoth}>
            两份都留
          </Button>
          <Button size="small" onClick={() => onChoose('theirs')}>
            载入已保存文本
          </Button>
          <Button size="small" type="primary" onClick={() => onChoose('mine')}>
            保留本窗口文本
          </Button>
        </span>
      }
    />
  );
}
