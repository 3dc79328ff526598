import { withoutNames } from '../../compare/slots/names.ts';
import type { Span } from '../../model/span.ts';
import { THIS } from '../../suggest/elements/wordings.ts';
import { asRead } from '../elements/as-read.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { closedUp, placed } from './closed-up.ts';
import { effectsIn, termsIn } from './in-sentence.ts';
import type { Effect, Term, Terms } from './types.ts';

const NONE: Terms = { effects: [], terms: [] };
/** Cheap look at what most paragraphs do not have. */
const ABOUT_TIME = /施行|实施|执行|生效|有效期|试行|暂行/;
const OWN = new RegExp(THIS);
/** Headings of clauses about nothing else. */
const HEADING = /施行|实施(?:日期|期限)|有效期|生效|附则/;
const BEGINS = /^(?:自|从|有效期|试行期|暂行期|施行期|实施期|执行期)/;
/** 《某办法》自2021年1月1日起施行: another document's time. */
const OTHER = /□[^本]{0,20}$/;
const REACH = 24;

/**
 * What a paragraph says about the time of the document it stands in: 本措施自2027年1月1日起施行，有效期
 * 5年。 The time of another document, of a certificate or of a task is none of it.
 */
export const termsOfParagraph = perParagraph((paragraph): Terms => {
  if (!ABOUT_TIME.test(paragraph.text)) return NONE;
  const masked = withoutNames(asRead(paragraph.text));
  const effects: Effect[] = [];
  const terms: Term[] = [];
  let own = isAboutTime(paragraph, masked);
  for (const { at, words } of sentencesIn(masked, bodyStart(paragraph))) {
    const closed = closedUp(words);
    if (OWN.test(closed.text)) own = true;
    const found = told(closed.text, own, paragraph.role === 'notice-body');
    if (found.effects.length > 0) own = true;
    const back = <S extends Span>(span: S): S => moved(placed(span, closed), at);
    effects.push(...found.effects.map(back));
    terms.push(...found.terms.map(back));
  }
  return { effects, terms };
});

/**
 * What one sentence says of the own time; `own` where it is known to speak of it. The 《…》 of a
 * notice is the document itself.
 */
function told(sentence: string, own: boolean, notice: boolean): Terms {
  const effects = effectsIn(sentence);
  const isOther = ({ from }: Span): boolean =>
    !notice && OTHER.test(sentence.slice(Math.max(0, from - REACH), from));
  const mine = effects.filter((effect) => !isOther(effect) && (own || BEGINS.test(sentence)));
  const speaks = own && (OWN.test(sentence) || BEGINS.test(sentence));
  if (mine.length === 0 && !speaks) return NONE;
  const terms = termsIn(sentence).filter((term) => {
    const before = effects.findLast(({ from }) => from <= term.from);
    return !isOther(term) && (before === undefined || mine.includes(before));
  });
  return { effects: mine, terms };
}

/** 附则, the last paragraph, the notice: what stands there is about the document itself. */
const isAboutTime = ({ role, heading }: Paragraph, text: string): boolean =>
  role === 'closing' ||
  role === 'notice-body' ||
  (heading !== null && HEADING.test(text.slice(heading.from, heading.to)));

/** Behind marker and heading. */
const bodyStart = ({ marker, heading }: Paragraph): number =>
  heading !== null && heading.from === (marker?.to ?? 0) ? heading.to : (marker?.to ?? 0);

type Sentence = { readonly at: number; readonly words: string };

function sentencesIn(text: string, from: number): readonly Sentence[] {
  const found: Sentence[] = [];
  let at = from;
  while (at < text.length) {
    const stop = text.indexOf('。', at);
    const end = stop < 0 ? text.length : stop + 1;
    const blanks = /^[。\s]*/.exec(text.slice(at, end))?.[0].length ?? 0;
    found.push({ at: at + blanks, words: text.slice(at + blanks, end) });
    at = end;
  }
  return found;
}

const moved = <S extends { readonly from: number; readonly to: number }>(
  span: S,
  by: number,
): S => ({
  ...span,
  from: span.from + by,
  to: span.to + by,
});
