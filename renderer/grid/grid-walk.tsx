import type { Show } from '../compare/counterpart-text.tsx';
import { HunkSteps } from '../compare/hunk-steps.tsx';
import { bases } from './bases.ts';
import { type Walk, wordsOf } from './use-walk.ts';

type Props = { readonly show: Show; readonly walk: Walk };

/** What the marks mean, and the way from difference to difference. */
export function GridWalk({ show, walk }: Props) {
  if (show.view === 'original') {
    return (
      <span className="legend meta grid-end">
        <span className="copied">与本稿逐字相同</span>
      </span>
    );
  }
  const { legend } = bases[show.base];
  return (
    <span className="grid-end">
      <span className="legend meta">
        <ins>{legend.insert}</ins>
        <del>{legend.delete}</del>
        <span className="copied">共有</span>
      </span>
      <HunkSteps words={wordsOf(walk)} onStep={walk.go} />
    </span>
  );
}
