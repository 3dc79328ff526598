import { segment } from '../../text/segment.ts';
import { widthOf } from '../width.ts';

/** 442 pt hold 20 characters of 22 pt; half a character is left on both sides. */
const MAX_WIDTH = 19;
const COMFORTABLE_WIDTH = 18;
/** Above this no title is meant (a paragraph taken for one): filled line by line, not weighed. */
const LONGEST_TITLE = 4 * MAX_WIDTH;

/**
 * Breaks a title into centred lines as GB/T 9704-2012 7.3.1 asks: by sense, never inside a word,
 * a number or short brackets, in the shape of a 梯形 or 菱形 (never an hourglass or a block).
 * The lines joined are the title.
 *
 * All ways of breaking between words into lines that fit are weighed; the cheapest wins:
 * 徐汇区关于促进知识产权服务业 | 高质量发展的若干措施
 */
export const titleLines = (title: string): string[] => {
  const pieces = piecesOf(title);
  if (widthOf(title) > LONGEST_TITLE) return filled(pieces);
  const few = Math.max(1, Math.ceil(widthOf(title) / MAX_WIDTH));
  for (let count = few; count <= pieces.length; count++) {
    // One line more than needed is weighed too: it may allow a much better break.
    const found = [count, count + 1].flatMap((lines) => cheapest(pieces, lines));
    const best = least(found, ({ cost }) => cost);
    if (best !== null) return [...best.lines];
  }
  return pieces;
};

const filled = (pieces: readonly string[]): string[] => {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && widthOf(line) <= MAX_WIDTH) lines[lines.length - 1] = line;
    else lines.push(piece);
  }
  return lines;
};

type Candidate = { readonly lines: readonly string[]; readonly cost: number };

const cheapest = (pieces: readonly string[], count: number): Candidate[] => {
  const candidates = arrangements(pieces, count).map(({ lines, breaks }) => ({
    lines,
    cost: breaks + shapeCost(lines.map((line) => widthOf(line.trim()))),
  }));
  const best = least(candidates, ({ cost }) => cost);
  return best === null ? [] : [best];
};

type Arrangement = { readonly lines: readonly string[]; readonly breaks: number };

/** Every way to set the pieces in `count` lines that fit, with the cost of its breaks. */
const arrangements = (pieces: readonly string[], count: number): Arrangement[] => {
  if (count === 1) {
    const line = pieces.join('');
    return widthOf(line.trim()) <= MAX_WIDTH ? [{ lines: [line], breaks: 0 }] : [];
  }
  const found: Arrangement[] = [];
  for (let end = 1; end <= pieces.length - count + 1; end++) {
    const line = pieces.slice(0, end).join('');
    if (widthOf(line.trim()) > MAX_WIDTH) break;
    const rest = pieces.slice(end);
    if (widthOf(rest.join('')) > MAX_WIDTH * (count - 1)) continue;
    const cut = breakCost(pieces[end - 1] ?? '', pieces[end] ?? '');
    for (const { lines, breaks } of arrangements(rest, count - 1)) {
      found.push({ lines: [line, ...lines], breaks: breaks + cut });
    }
  }
  return found;
};

const OPENING = /[《〈“‘（〔【(]$/u;
const CLOSING = /^[》〉”’）〕】)，、；：。！？—]/u;
/** （试行） and （2018年—2020年） stay whole. */
const LONGEST_BRACKET = 14;

/** The words of a title with marks and short brackets attached: what no line may break up. */
const piecesOf = (title: string): string[] => {
  const pieces: string[] = [];
  for (const word of title.split(/(（[^（）]{1,14}）)/u).flatMap(wordsOf)) {
    const last = pieces.at(-1);
    if (last !== undefined && (OPENING.test(last) || CLOSING.test(word) || word.trim() === '')) {
      pieces[pieces.length - 1] = last + word;
    } else {
      pieces.push(word);
    }
  }
  return pieces.flatMap(inMeasure);
};

const wordsOf = (part: string): readonly string[] => {
  if (part === '') return [];
  return part.startsWith('（') && part.length <= LONGEST_BRACKET + 2 ? [part] : segment(part);
};

/** A word longer than a line (a web address) has to break somewhere. */
const inMeasure = (piece: string): string[] =>
  widthOf(piece) <= MAX_WIDTH ? [piece] : (piece.match(/.{1,19}/gsu) ?? []);

const VERBS = new Set(
  (
    '促进 推动 推进 加快 加强 深化 支持 鼓励 提升 完善 优化 实施 落实 贯彻 深入 进一步 共建 建设 打造 ' +
    '构建 培育 引导 规范 扩大 强化 健全 制定 开展 保障 服务 更好 全面 印发 集聚 修订 调整 公布 转发'
  ).split(' '),
);
/** Words that belong together although they are two: their break costs most. */
const COMPOUNDS = new Set(['高质量 发展', '知识产权 服务业', '改革 开放', '营商 环境']);
const COST = { natural: 0, before: 0.5, plain: 1.5, loose: 2, verb: 4, compound: 4, never: 12 };

/** What it costs the reader when a line ends after `left` and the next begins with `right`. */
const breakCost = (left: string, right: string): number => {
  if (/^[的了和与及等]/u.test(right)) return COST.never;
  if (/(关于|对|将)$/u.test(left)) return COST.never;
  if (/[\s、，]$/u.test(left) || /^关于/u.test(right) || left === '的') return COST.natural;
  if (/^[《（\d]/u.test(right) || left.endsWith('）')) return COST.before;
  if (/^[和与及]$/u.test(left)) return COST.compound;
  // 人工智能OPC, 全国“AI+OPC”: Latin letters name what stands before them.
  if (COMPOUNDS.has(`${left} ${right}`) || /^[A-Za-z]/u.test(right)) return COST.compound;
  if (VERBS.has(left.replace(/^《/u, ''))) return COST.verb;
  if (VERBS.has(right)) return COST.before;
  if (/(知识产权|区|市|省)$/u.test(left)) return COST.loose;
  return COST.plain;
};

/** What the outline of the lines costs the eye. */
const shapeCost = (widths: readonly number[]): number => {
  const crowded = widths.reduce((sum, width) => sum + Math.max(0, width - COMFORTABLE_WIDTH), 0);
  const perLine = 3 * widths.length + crowded;
  if (widths.length === 1) return perLine;
  const longest = Math.max(...widths);
  const shortest = Math.min(...widths);
  const valley = widths.some(
    (width, index) => width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0),
  );
  const block = longest - shortest < 1 ? 3 : longest - shortest < 2 ? 1 : 0;
  const uneven = Math.max(0, (longest - shortest) / longest - 0.5) * 12;
  return perLine + (valley ? 12 : 0) + block + uneven;
};

const least = <T>(items: readonly T[], measure: (item: T) => number): T | null =>
  items.reduce<T | null>(
    (best, item) => (best === null || measure(item) < measure(best) ? item : best),
    null,
  );
