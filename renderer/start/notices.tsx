import { CloseCircleFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import { useEffect } from 'react';
import type { Notice } from '../session.ts';

type Props = { readonly notice: Notice; readonly onClose: () => void };

/** What went wrong, across the window until it is closed. */
export function ErrorBar({ notice, onClose }: Props) {
  return (
    <Alert
      banner
      showIcon
      icon={<CloseCircleFilled aria-hidden />}
      type="error"
      title={notice.text}
      role="alert"
      closable={{ onClose, 'aria-label': '关闭提示' }}
    />
  );
}

const READ_IN_MS = 10_000;

/** What went well, in the status bar, where it moves nothing; it leaves by itself. */
export function News({ notice, onClose }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new notice starts the clock again
  useEffect(() => {
    const timer = setTimeout(onClose, READ_IN_MS);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <span className="news" role="status" title={notice.text}>
      {notice.text}
    </span>
  );
}
