import { readMarker } from '../../model/marker.ts';
import type { MarkerStyle } from '../../model/policy.ts';
import { rowsOf } from './rows.ts';

/** A numbered passage of a letter with the passages numbered below it. */
type Node = {
  readonly style: MarkerStyle | null;
  readonly lines: string[];
  readonly children: Node[];
};

/** 特此函复。 以上意见供参考。 联系人：张三 */
const CLOSING =
  /^(?:特此|此复|专此|以上意见|以上建议|以上供|妥否|联系人|联系电话|联系方式|附件|（联系人|[(（]此件)/u;
const DATE = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$|^二[〇○零Ｏ]..年.{1,3}月.{1,3}日$/u;

/** Asks for a change. */
const ASKS =
  /建议|修改|改为|删除|删去|增加|补充|调整|完善|明确|细化|斟酌|核实|统一|不宜|应当?|宜|商榷|规范/u;
/** What is numbered below it are the words it proposes. */
const LEADS_TO_WORDS = /(?:修改为|改为|调整为|表述为|如下|增加|补充|内容为)[^。；]{0,12}[：:]$/u;

/**
 * The suggestions of a letter: its numbered passages, each with the paragraphs that go with it
 * (理由：…), however deep it is numbered; a heading over others is none itself. In a letter without
 * numbers each paragraph that asks for something; of a table (意见反馈表) each row.
 */
export function itemsOf(text: string): readonly string[] {
  const rows = rowsOf(text);
  const lines = bodyLines(rows.rest);
  const opening: string[] = [];
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const line of lines) {
    const style = styleOf(line);
    if (style === null) {
      (path.at(-1)?.lines ?? opening).push(line);
      continue;
    }
    const at = path.findIndex((node) => node.style === style);
    if (at >= 0) path.length = at;
    const node: Node = { style, lines: [line], children: [] };
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  // 意见如下： leads to what follows; an introduction may ask for something of its own.
  const asking = opening.filter((line) => ASKS.test(line) && !/如下[：:。]?$/u.test(line));
  return [...rows.items, ...asking, ...roots.flatMap(suggestionsOf)];
}

/** 四、五、（三）…: the fourth suggestion, about 五、（三）. */
const ABOUT_A_NUMBER = /^[一二三四五六七八九十]{1,3}、(?=[一二三四五六七八九十]{1,3}、?[（(])/u;

const styleOf = (line: string): MarkerStyle | null =>
  ABOUT_A_NUMBER.test(line) ? 'han' : (readMarker(line)?.style ?? null);

/** A suggestion without the number it has in the letter, which says nothing in a list of all. */
export const withoutNumber = (item: string): string =>
  item.slice(ABOUT_A_NUMBER.exec(item)?.[0].length ?? readMarker(item)?.length ?? 0).trim();

function suggestionsOf(node: Node): readonly string[] {
  const own = node.lines.join('\n');
  if (node.children.length === 0) return [own];
  if (LEADS_TO_WORDS.test(node.lines.at(-1) ?? '')) return [allOf(node)];
  const inner = node.children.flatMap(suggestionsOf);
  return node.lines.length > 1 || own.includes('“') ? [own, ...inner] : inner;
}

const allOf = ({ lines, children }: Node): string => [...lines, ...children.map(allOf)].join('\n');

/** Without title, addressee, closing words, signature and date. */
function bodyLines(text: string): readonly string[] {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const date = lines.findLastIndex(isDate);
  return lines.filter(
    (line, at) =>
      at !== date && !isClosing(line) && !isHead(line) && !(at === date - 1 && isName(line)),
  );
}

const isDate = (line: string): boolean => DATE.test(line.replace(/\s/gu, ''));

const isClosing = (line: string): boolean => CLOSING.test(line) && !/建议|改为|删/u.test(line);

const isName = (line: string): boolean =>
  line.length <= 30 && !/[，。；：]/u.test(line) && readMarker(line) === null;

/** 关于…的复函, and 区市场监管局： */
const isHead = (line: string): boolean =>
  readMarker(line) === null &&
  (/(?:复函|回函|反馈意见|修改意见|的意见|意见建议|的函|意见反馈表?)$/u.test(line) ||
    (/^[^，。；]{2,30}[：:]$/u.test(line) && !ASKS.test(line)));
