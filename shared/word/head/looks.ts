import type { Masthead } from '../blocks.ts';
import type { Format } from '../format.ts';
import type { BottomRule, LookRun, ParagraphLook } from '../looks/look-types.ts';
import { type Look, plainLook } from '../looks/type.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { MASTHEAD_LINE, mastheadInk } from './masthead.ts';

/** Chinese characters reach so far below their feet, of their size. */
const BELOW_FEET = 0.14;
/** In a line of exact height the feet stand at four fifths of it. */
const FEET = 0.8;

/** The mark in one paragraph: joint organs on rows of their own, 文件 behind the last. */
export const mastheadRuns = (block: Masthead, format: Format): readonly LookRun[] =>
  mastheadRows(block).map((text, index) => ({
    ...mastheadType(block, format),
    text,
    newLine: index > 0,
  }));

export const mastheadType = ({ sizePt, narrowed }: Masthead, format: Format): Look => ({
  ...plainLook(format.masthead.face.value, sizePt),
  colour: 'red',
  ...(narrowed < 1 && { narrowed }),
});

const mastheadRows = ({ organs, suffix }: Masthead): readonly string[] =>
  organs.map((organ, index) => (index === organs.length - 1 ? organ + suffix : organ));

export const mastheadLook = (
  { place, sizePt, before }: Masthead,
  format: Format,
): Partial<ParagraphLook> => {
  const line = mastheadLine(sizePt);
  const { mastheadTopMm, ruleWidthMm } = format.letter;
  return {
    align: 'center',
    line,
    before,
    ...(place === 'letter' && {
      frame: {
        left: twipsOfMm((format.paper.widthMm.value - ruleWidthMm.value) / 2),
        top: twipsOfMm(mastheadTopMm.value) - mastheadInk(sizePt),
        width: twipsOfMm(ruleWidthMm.value),
      },
    }),
  };
};

export const mastheadLine = (sizePt: number): number =>
  Math.round(twipsOfPt(sizePt) * MASTHEAD_LINE);

/** The red rule stands so far below the number's characters, whose line reaches a little lower. */
export const redRuleLine = (format: Format): number => {
  const line = format.grid.lineTwips.value;
  const feet = line * FEET + twipsOfPt(format.body.sizePt.value) * BELOW_FEET;
  return Math.max(20, Math.round(twipsOfMm(format.redRule.belowNumberMm.value) - (line - feet)));
};

export const redRule = ({ redRule: rule }: Format): BottomRule => ({
  colour: 'red',
  thicknessMm: rule.thicknessMm.value,
});

/** What the first line below a letter's rule leaves above it beyond what its own height does. */
export const belowLetterRule = ({ letter, grid, body }: Format): number => {
  const size = twipsOfPt(body.sizePt.value);
  const own = grid.lineTwips.value * FEET - size * (1 - BELOW_FEET);
  return Math.max(0, Math.round(letter.belowRuleCharacters.value * size - own));
};
