import { ComparisonView } from './comparison-view.tsx';
import type { VersionsProps } from './props.ts';
import { VersionList } from './version-list.tsx';
import './versions.css';

/** 版本: first what to compare the draft with, then the comparison. */
export function VersionsView(props: VersionsProps) {
  const { versions, ...others } = props;
  return versions.earlier === null ? (
    <VersionList {...others} />
  ) : (
    <ComparisonView {...others} versions={versions} earlier={versions.earlier} />
  );
}
