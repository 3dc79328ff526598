import { Button } from 'antd';
import { memo } from 'react';
import { severities, severityNames } from '../../shared/check/severity.ts';
import { SeveritySign } from './severity-sign.tsx';
import type { CheckView } from './view.ts';

type Props = {
  readonly view: CheckView;
  readonly onShow: () => void;
};

/** 检查 3 in the status bar, with the sign of the gravest; opens the pane. */
export const CheckStatus = memo(function CheckStatus({ view: { stage, listed }, onShow }: Props) {
  const counts = listed?.counts ?? null;
  // Nothing to look at is not clean.
  const empty = listed?.source.trim() === '';
  const there = severities.filter((severity) => (counts?.[severity] ?? 0) > 0);
  const gravest = there[0];
  const words =
    counts === null
      ? stage === 'failed'
        ? '检查 未完成'
        : '检查 …'
      : gravest === undefined
        ? empty
          ? '检查 无正文'
          : '检查 无问题'
        : `检查 ${there.reduce((sum, severity) => sum + counts[severity], 0)}`;
  const each = there.map((severity) => `${severityNames[severity]}${counts?.[severity]}处`);
  return (
    <Button
      className="check-status"
      size="small"
      type="link"
      title={`${each.length === 0 ? '打开检查' : each.join('，')}（Ctrl+6）`}
      onClick={onShow}
    >
      {gravest !== undefined && <SeveritySign severity={gravest} word={false} />}
      {counts !== null && gravest === undefined && !empty && (
        <span className="check-clean-sign" aria-hidden="true">
          ✓
        </span>
      )}
      {words}
    </Button>
  );
});
