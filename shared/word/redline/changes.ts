import type { Look, Mark, Paragraph } from './items.ts';
import type { Tree } from './tree.ts';

type Op = 'equal' | 'delete' | 'insert';

/**
 * A text with its tracked changes, element by element. What is equal or deleted, joined, is the old
 * text; what is equal or inserted is the draft.
 */
export type Change =
  | {
      readonly kind: 'text';
      readonly op: Op;
      readonly text: string;
      readonly look: Look;
      /** The look it had, where only that changed. */
      readonly was: Look | null;
    }
  | { readonly kind: 'object'; readonly op: Op; readonly tree: Tree; readonly look: Look | null }
  | {
      readonly kind: 'mark';
      readonly op: Op;
      readonly mark: Mark;
      /** The mark it was; null where nothing was. */
      readonly was: Mark | null;
    };

export type MarkChange = Extract<Change, { kind: 'mark' }>;

/** A paragraph that comes or goes as a whole. */
export const whole = (op: 'delete' | 'insert', { inlines, mark }: Paragraph): readonly Change[] => [
  ...inlines.map((inline): Change => changeOf(op, inline)),
  { kind: 'mark', op, mark, was: null },
];

type Inline = Paragraph['inlines'][number];

export const changeOf = (op: 'delete' | 'insert', inline: Inline): Change =>
  inline.kind === 'text' ? { ...inline, op, was: null } : { ...inline, op };
