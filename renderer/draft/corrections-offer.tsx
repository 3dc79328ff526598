import { Button } from 'antd';
import { useMemo } from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { Correction, Policy } from '../../shared/model/policy.ts';
import { certain, corrected } from '../../shared/text/corrected.ts';
import type { Dispatch } from '../session.ts';
import type { Ask } from '../use-question.ts';
import { groupsOf } from './correction-groups.ts';
import './corrections.css';

type Props = {
  /** Null before the first reading. */
  readonly policy: Policy | null;
  readonly ask: Ask;
  readonly readText: () => string;
  readonly dispatch: Dispatch;
};

/**
 * 可订正N处 in the status bar: what is certainly damaged (half-width marks, look-alike characters,
 * lost quotation marks) is marked in the text and corrected only here, at the drafter's click, as
 * one edit that can be undone.
 */
export function CorrectionsOffer({ policy, ask, readText, dispatch }: Props) {
  const found = useMemo(() => certain(policy?.corrections ?? []), [policy]);
  if (found.length === 0) return null;

  const correct = async (): Promise<void> => {
    const agreed = await ask({
      title: `订正以下${found.length}处？`,
      content: <Groups corrections={found} />,
      okText: '全部订正',
      cancelText: '保留原文',
      width: 520,
    });
    if (!agreed) return;
    // The words as they stand now; the reading on the screen may be a moment old.
    const now = readText();
    const made = certain(analyze(now).corrections);
    dispatch({ type: 'replaced', text: corrected(now, made) });
    const text = `已订正${made.length}处。按 Ctrl+Z 可恢复。`;
    dispatch({ type: 'noticed', notice: { tone: 'good', text } });
  };

  return (
    <Button className="corrections-offer" size="small" type="link" onClick={() => void correct()}>
      可订正{found.length}处
    </Button>
  );
}

function Groups({ corrections }: { readonly corrections: readonly Correction[] }) {
  return (
    <ul className="corrections">
      {groupsOf(corrections).map(({ change, reason, count }) => (
        <li key={`${change} ${reason}`}>
          <span className="correction-change">{change}</span>
          <span className="muted">{reason}</span>
          <span>{count}处</span>
        </li>
      ))}
    </ul>
  );
}
