import { memo, useMemo } from 'react';
import { copiedPassages } from '../../shared/compare/copied.ts';
import { phraseSpans, sharedSpans } from '../../shared/compare/correspondence/shared-spans.ts';
import { correspondence } from '../../shared/compare/correspondence.ts';
import type { Grain } from '../../shared/compare/types.ts';
import type { View } from '../desk.ts';
import type { Base } from '../full/state.ts';
import { MarkedText } from './marked-text.tsx';
import { Pieces } from './pieces.tsx';

/** How the words of a counterpart are shown. */
export type Show = { readonly view: View; readonly grain: Grain; readonly base: Base };

type Props = {
  readonly draft: string;
  readonly other: string;
  /** Phrases the link stands on, to mark where the texts share no sentence. */
  readonly phrases: readonly string[];
  readonly show: Show;
};

/**
 * A precedent's clause beside the draft's: as one text with its changes, or in its own words with
 * what is copied marked. Where little is shared the changes would be confetti, so it stands in its
 * own words, and only what both share is marked.
 */
export const CounterpartText = memo(function CounterpartText({
  draft,
  other,
  phrases,
  show,
}: Props) {
  if (draft === other) return <Same text={other} />;
  return show.view === 'original' ? (
    <Original draft={draft} other={other} />
  ) : (
    <Difference draft={draft} other={other} phrases={phrases} show={show} />
  );
});

const Same = ({ text }: { readonly text: string }) => (
  <>
    <p className="counterpart-note meta">文字与先例完全相同</p>
    <p className="clause-text">{text}</p>
  </>
);

function Original({ draft, other }: Pick<Props, 'draft' | 'other'>) {
  const passages = useMemo(() => copiedPassages(other, draft), [other, draft]);
  return (
    <p className="clause-text">
      <MarkedText text={other} spans={passages} className="copied" title="与本稿逐字相同" />
    </p>
  );
}

function Difference({ draft, other, phrases, show: { grain, base } }: Props) {
  const found = useMemo(
    () =>
      base === 'precedent'
        ? correspondence(other, draft, grain)
        : correspondence(draft, other, grain),
    [other, draft, grain, base],
  );
  if (found.kind === 'close') return <Pieces pieces={found.pieces} base={base} />;
  const shared = sharedSpans(base === 'precedent' ? found.other : found.draft);
  const spans = shared.length > 0 ? shared : phraseSpans(other, phrases);
  return (
    <>
      <p className="counterpart-note meta" data-hunk="">
        文字差别较大，{spans.length > 0 ? '只标共有词句' : '以下为先例原文'}
      </p>
      <p className="clause-text">
        <MarkedText text={other} spans={spans} className="copied" title="与本稿逐字相同" />
      </p>
    </>
  );
}
