import type { Decision } from '../../shared/model/opinion.ts';
import { DECISION_WORDS } from '../../shared/opinions/tally.ts';

/** ✓ 采纳, ◐ 部分采纳, ✕ 未采纳, ○ 待定: a sign and a word each. */
const SIGNS: Readonly<Record<Decision, string>> = {
  open: '○',
  taken: '✓',
  partly: '◐',
  refused: '✕',
};

export const DecisionSign = ({ decision }: { readonly decision: Decision }) => (
  <span className="decision" data-decision={decision}>
    <span aria-hidden>{SIGNS[decision]}</span> {DECISION_WORDS[decision]}
  </span>
);
