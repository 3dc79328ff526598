import type { Masthead } from '../blocks.ts';
import type { Format } from '../format.ts';
import type { LookRun, ParagraphLook } from '../looks/look-types.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import { twipsOfPt } from '../units.ts';
import { widthOf } from '../width.ts';
import { mastheadLine, mastheadLook, mastheadType } from './looks.ts';
import { JOINT_GAP } from './masthead.ts';

/** A 发文机关标志 of several organs: two columns in the middle of the text area, in twips. */
export type JointLooks = {
  readonly widths: readonly [organs: number, suffix: number];
  readonly height: number;
  /** One below the other. */
  readonly organs: readonly ParagraphLook[];
  /** Beside them, at half their height. */
  readonly suffix: ParagraphLook;
};

export const jointLooks = (block: Masthead, format: Format): JointLooks => {
  const { organs, suffix, sizePt, narrowed, before } = block;
  const size = twipsOfPt(sizePt) * narrowed;
  const longest = Math.max(...organs.map(widthOf));
  const wide = (characters: number): number => Math.ceil(characters * size) + SPARE;
  const look = { ...lookOf({ kind: 'blank' }, format), ...mastheadLook(block, format), before: 0 };
  const type = mastheadType(block, format);
  const typed = (run: Pick<LookRun, 'text' | 'spacingTwips'>): LookRun => ({
    ...type,
    ...run,
    newLine: false,
  });
  return {
    widths: [wide(longest), wide(widthOf(suffix) + JOINT_GAP)],
    height: before + organs.length * mastheadLine(sizePt),
    organs: organs.map((organ, index) => ({
      ...look,
      align: 'left',
      before: index === 0 ? before : 0,
      runs: spread(organ, longest, size).map(typed),
    })),
    suffix: { ...look, align: 'right', runs: [{ ...type, text: suffix, newLine: false }] },
  };
};

/** Renderers round the widths of characters; a name must not break for that. */
const SPARE = 60;

/** A shorter name gets room between its characters; none behind the last. */
const spread = (name: string, longest: number, size: number) => {
  const gaps = [...name].length - 1;
  const room = Math.floor(((longest - widthOf(name)) * size) / Math.max(gaps, 1));
  if (room <= 0 || gaps < 1) return [{ text: name, spacingTwips: 0 }];
  return [
    { text: name.slice(0, -1), spacingTwips: room },
    { text: name.slice(-1), spacingTwips: 0 },
  ];
};
