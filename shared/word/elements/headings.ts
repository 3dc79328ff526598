import type { Clause, MarkerStyle } from '../../model/policy.ts';
import type { Run } from '../blocks.ts';
import type { Format } from '../format.ts';

/** What the faces of a clause line depend on. */
type Numbered = Pick<Clause, 'style' | 'runIn' | 'heading'>;

/**
 * The faces of a clause line. The level of the standard is the shape of the marker, not the depth
 * in this document: 1. is 仿宋 even where it stands right below 一、. Of a heading that runs into
 * its paragraph only the heading sentence takes the heading's face:
 * （一）培育品牌服务机构。 | 支持专利、商标、版权等领域…
 */
export const clauseRuns = (text: string, clause: Numbered, format: Format): Run[] => {
  const level = format.levels[clause.style];
  const head = { face: level.face.value, bold: level.bold.value };
  const body = { face: format.body.face.value, bold: false };
  const numbered = NUMBERED_IN_WORDS.has(clause.style) ? withFullBlank(text) : text;
  const end = clause.runIn && !isProvision(clause) ? headingEnd(numbered, clause.heading) : 0;
  if (clause.heading !== null && !clause.runIn) return [{ text: numbered, ...head }];
  if (end > 0) return split(numbered, end, head, body);
  // 第六条 stands out even without a heading; other markers belong to their sentence.
  if (clause.style === 'article') return split(numbered, markerEnd(numbered), head, body);
  return [{ text: numbered, ...body }];
};

/** （二）本措施由区市场监管局负责解释。… states something itself: a first sentence, no heading. */
export const isProvision = ({ heading }: Pick<Clause, 'heading'>): boolean =>
  /^本(措施|办法|方案|计划|要点|意见|规定|细则|通知)/u.test(heading ?? '');

const NUMBERED_IN_WORDS: ReadonlySet<MarkerStyle> = new Set([
  'part',
  'chapter',
  'section',
  'article',
]);

const IN_WORDS = /^(第[一二三四五六七八九十百千零〇\d]+[编章节条])\s*/u;

/** One full-width blank after 第六条, however many the source has. */
const withFullBlank = (text: string): string =>
  text.replace(IN_WORDS, (whole, marker: string) => (whole === text ? marker : `${marker}\u3000`));

const markerEnd = (text: string): number => IN_WORDS.exec(text)?.[0].length ?? 0;

/** Behind the heading and the mark that closes it; 0 when the line does not hold the heading. */
const headingEnd = (text: string, heading: string | null): number => {
  const at = heading === null ? -1 : text.indexOf(heading);
  if (heading === null || at < 0) return 0;
  const end = at + heading.length;
  return /^[。：！？；.]/u.test(text.slice(end)) ? end + 1 : end;
};

type Type = Omit<Run, 'text'>;

const split = (text: string, end: number, head: Type, rest: Type): Run[] =>
  [
    { text: text.slice(0, end), ...head },
    { text: text.slice(end), ...rest },
  ].filter((run) => run.text !== '');
