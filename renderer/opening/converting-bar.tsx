import { LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import './opening.css';
import type { Converting } from './use-file-reader.ts';

type Props = { readonly converting: Converting };

/** 正在用 LibreOffice 转换“初稿.doc”… 已用 5 秒, with a way out. The drafter can go on writing. */
export function ConvertingBar({ converting }: Props) {
  const { name, since, cancel } = converting;
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="converting">
      <LoadingOutlined aria-hidden />
      <span className="cut" role="status" title={name}>
        正在用 LibreOffice 转换“{name}”
      </span>
      {/* Not announced: it changes every second. */}
      <span className="meta">已用 {Math.max(0, Math.round((now - since) / 1000))} 秒</span>
      <Button size="small" onClick={cancel}>
        取消转换
      </Button>
    </div>
  );
}
