import { analyze } from '../../shared/analyze.ts';
import { changesBetween } from '../../shared/compare/review/changes.ts';
import { figuresIn } from '../../shared/compare/review/figures.ts';
import { ended } from '../../shared/compare/review/rendered.ts';
import { standingOf } from '../../shared/compare/review/standing.ts';
import type { Answer, Found, Order, ReviewFile } from './protocol.ts';

/** The file stays the same while the draft is edited. */
let known: (Pick<Found, 'changes' | 'figures'> & { readonly file: ReviewFile }) | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { job, file, verdicts, draft } = data;
  try {
    if (known?.file.snapshot !== file.snapshot) {
      const changes = changesBetween(analyze(ended(file.base)), analyze(ended(file.text)));
      known = { file, changes, figures: figuresIn(changes) };
    }
    const { changes, figures } = known;
    const standing = standingOf(changes, verdicts, draft, analyze);
    answer({ kind: 'found', job, changes, figures, standing });
  } catch (error) {
    console.error(error);
    answer({ kind: 'failed', job });
  }
});

const answer = (message: Answer): void => postMessage(message);
