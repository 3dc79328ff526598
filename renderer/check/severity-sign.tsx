import { severityNames } from '../../shared/check/severity.ts';
import type { Severity } from '../../shared/check/types.ts';
import { severitySigns } from './severity.ts';
import './severity.css';

/** × 错误: the shape and, unless it stands beside, the word. */
export const SeveritySign = ({
  severity,
  word = true,
}: {
  readonly severity: Severity;
  readonly word?: boolean;
}) => (
  <>
    <span className={`severity severity-${severity}`} aria-hidden="true">
      {severitySigns[severity]}
    </span>
    {word && <span>{severityNames[severity]}</span>}
  </>
);
