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
  const { organs, number } = facts;
  const rest = [...facts.rest, ...signersLine(facts)];
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

/** A letter has no place for 签发人; where the text names them, the words stay. */
const signersLine = ({ signers }: HeadFacts): HeadFacts['rest'] => {
  const inText = signers.filter(({ span }) => span !== null);
  const names = inText.map(({ text }) => text).join('\u3000');
  return names === '' ? [] : [{ text: `签发人：${names}`, span: inText[0]?.span ?? null }];
};
