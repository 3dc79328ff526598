import { memo } from 'react';
import type { Counts } from './counts.ts';
import './status-bar.css';

type Props = { readonly counts: Counts; readonly currentPath: string | null };

export const StatusBar = memo(function StatusBar({ counts, currentPath }: Props) {
  return (
    <footer className="status">
      <span title="中文字符和标点各计一字，连续的字母数字计一字">
        {counts.characters.toLocaleString('zh-CN')}字
      </span>
      <span title="按每页22行、每行28字估算">约{counts.pages}页</span>
      <span>{counts.clauses}条</span>
      {currentPath !== null && <span>当前条 {currentPath}</span>}
      <span className="status-end" title="全部内容只在本机处理，不联网">
        离线
      </span>
    </footer>
  );
});
