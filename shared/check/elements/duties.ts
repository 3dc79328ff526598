import type { Span } from '../../model/span.ts';
import { bodiesOf } from '../../text/parse/bodies.ts';
import type { Draft } from '../draft.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { asRead } from './as-read.ts';

/** 牵头 and 配合 in a 责任单位 note, as its words mark them. */
type Duties = {
  /** The note without brackets and label. */
  readonly span: Span;
  /** Its bodies, in order. */
  readonly bodies: readonly string[];
  /** Someone is marked as 牵头; how many are. */
  readonly leads: boolean;
  readonly leading: number;
  /** 按职责分工负责: nobody needs to be 牵头. */
  readonly shared: boolean;
  /** 配合 is said before 牵头. */
  readonly reversed: boolean;
};

const LEAD = /牵头/;
const SUPPORT = /配合|协办|协助|参与/;
const SHARED = /按(?:照)?(?:各自)?(?:职责|职能)|分工负责|共同负责|分别/;
/** So far before the bodies their label may begin: （配合单位：…. */
const LABEL = 8;

/** The note of a paragraph, in its coordinates; null where it has none. */
export const dutiesIn = perParagraph(({ text, responsible }: Paragraph): Duties | null => {
  if (responsible === null) return null;
  const printed = asRead(text);
  const words = printed.slice(responsible.from, responsible.to);
  const before = printed.slice(Math.max(0, responsible.from - LABEL), responsible.from);
  const label = /（([^（）]*)$/.exec(before)?.[1] ?? '';
  const { lead, support } = bodiesOf(label + words);
  const leads = LEAD.test(label + words);
  return {
    span: responsible,
    bodies: [...lead, ...support],
    leads,
    leading: leads ? lead.length : 0,
    shared: SHARED.test(words),
    reversed: leads && isReversed(label + words),
  };
});

/** The notes of a draft in order; spans count in the source. */
export const dutiesOf = ({ paragraphs }: Draft): readonly Duties[] =>
  paragraphs.flatMap(({ paragraph, at }): Duties[] => {
    const duties = dutiesIn(paragraph);
    if (duties === null) return [];
    const { from, to } = duties.span;
    return [{ ...duties, span: { from: from + at, to: to + at } }];
  });

/**
 * 区财政局配合，区科委牵头; but 区科委牵头，区财政局配合；区数据局牵头 names in every part its own 牵头
 * first.
 */
function isReversed(words: string): boolean {
  const support = words.search(SUPPORT);
  if (support < 0 || support > words.search(LEAD)) return false;
  return !words.split(/[；。]/).every((part) => {
    const supports = part.search(SUPPORT);
    const lead = part.search(LEAD);
    return lead >= 0 && (supports < 0 || lead < supports);
  });
}
