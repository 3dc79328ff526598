import type { Span } from '../model/span.ts';
import type { Sided } from './sides.ts';

/**
 * Whole paragraphs in which one author changed something, from one paragraph mark that stayed to the
 * next: mostly one that was rewritten; several where paragraphs came, went, were split or joined.
 */
export type Block = {
  /** Paragraphs joined by \n. */
  readonly before: string;
  readonly after: string;
  /** Added and taken away again by the same author: no trace of it is left. */
  readonly undone: readonly string[];
  /** In the joined segments. */
  readonly span: Span;
  /** Stretches that were put in or taken away. */
  readonly changes: readonly Span[];
};

/** The blocks with changes, in order. Every change is in exactly one. */
export function blocksOf(sided: readonly Sided[]): readonly Block[] {
  const blocks: Block[] = [];
  let open = newBlock(0);
  const close = (to: number): void => {
    if (open.changes.length > 0) {
      const { before, after, undone, from, changes } = open;
      blocks.push({
        before: before.join(''),
        after: after.join(''),
        undone,
        span: { from, to },
        changes,
      });
    }
    open = newBlock(to);
  };
  for (const { op, text, span } of sided) {
    if (op !== 'equal') {
      open.changes.push(span);
      if (op === 'undone') open.undone.push(text);
      else (op === 'delete' ? open.before : open.after).push(text);
      continue;
    }
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      same(open, text.slice(at, end));
      at = end + 1;
      close(span.from + at);
    }
    same(open, text.slice(at));
  }
  close(sided.at(-1)?.span.to ?? 0);
  return blocks;
}

type OpenBlock = {
  readonly from: number;
  readonly before: string[];
  readonly after: string[];
  readonly undone: string[];
  readonly changes: Span[];
};

const newBlock = (from: number): OpenBlock => ({
  from,
  before: [],
  after: [],
  undone: [],
  changes: [],
});

const same = ({ before, after }: OpenBlock, text: string): void => {
  before.push(text);
  after.push(text);
};
