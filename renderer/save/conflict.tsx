import { ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { Dispatch } from '../session.ts';

type Props = { readonly dispatch: Dispatch };

/** Two windows wrote the same draft: the drafter decides, the other text stays one undo away. */
export function Conflict({ dispatch }: Props) {
  return (
    <Alert
      banner
      icon={<ExclamationCircleFilled aria-hidden />}
      type="warning"
      title="这份草稿已在另一窗口保存了较新的文本，本窗口的改动尚未保存。请选择保留哪一份，另一份可用撤销（Ctrl+Z）找回。"
      action={
        <span className="banner-actions">
          <Button
            size="small"
            onClick={() => dispatch({ type: 'conflictSettled', keep: 'theirs' })}
          >
            载入已保存文本
          </Button>
          <Button
            size="small"
            type="primary"
            onClick={() => dispatch({ type: 'conflictSettled', keep: 'mine' })}
          >
            保留本窗口文本
          </Button>
        </span>
      }
    />
  );
}
