import type { Block, Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';
import { markLines } from './document.ts';
import type { HeadFacts } from './facts.ts';
import { mastheadOf } from './masthead.ts';

/**
 * 版头 of the 信函格式 (10.1): the organ's name without 文件 30 mm from the paper's upper edge, a
 * double red rule below it, under it the marks at the left and the 发文字号 at the right, the first
 * mark on the line of the number.
 */
export const letterHead = (facts: HeadFacts, format: Format): readonly Sourced[] => {
  const { organs, number, rest } = facts;
  const [organ] = organs;
  const [mark, ...marks] = markLines(facts, format).filter(({ block }) => block.kind !== 'blank');
  const names = organs.map(({ text }) => text);
  const head: Block[] = organ === undefined ? [] : [mastheadOf(names, '', 'letter', format)];
  const beside = mark?.block.kind === 'letterhead-mark' ? mark.block.text : '';
  return [
    ...head.map((block) => ({ block, span: organ?.span ?? null })),
    ...(number === null
      ? [mark].filter((one) => one !== undefined)
      : [
          {
            block: { kind: 'doc-number', text: number.text, align: 'right', beside } as const,
            span: number.span,
          },
        ]),
    ...marks,
    ...rest.map(({ text, span }) => ({ block: { kind: 'letterhead', text } as const, span })),
  ];
};
