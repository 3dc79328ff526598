import { Alert } from 'antd';
import { useEffect } from 'react';
import type { Notice } from '../session.ts';

type Props = { readonly notice: Notice; readonly onClose: () => void };

const READ_IN_MS = 8_000;

/** One sentence about what just happened. Good news leaves by itself, errors stay until closed. */
export function NoticeBar({ notice, onClose }: Props) {
  useEffect(() => {
    if (notice.tone === 'error') return;
    const timer = setTimeout(onClose, READ_IN_MS);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <Alert
      banner
      showIcon
      type={notice.tone}
      title={notice.text}
      role={notice.tone === 'error' ? 'alert' : 'status'}
      closable={{ onClose, 'aria-label': '关闭提示' }}
    />
  );
}
