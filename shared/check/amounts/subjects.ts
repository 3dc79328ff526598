import { readableOf } from '../readable.ts';
import type { Award } from './awards.ts';
import type { Granting } from './grants.ts';

/** Shorter words name nothing that could be told from another. */
const LEAST = 6;
const MOST = 60;

/** What a sum is given for. */
export type Subject = {
  /** 获评国家级品牌服务机构 */
  readonly words: string;
  /** 奖励, 贴息; '' where the words near the sum name none. */
  readonly kind: string;
  /** What tells it from others of its kind: 国家级, 一等. */
  readonly marks: string;
  readonly pairs: ReadonlySet<string>;
};

const known = new WeakMap<Award, { readonly subject: Subject | null }>();

/** Remembered, as an award stays the same until its paragraph changes. */
export function subjectOf(granting: Granting, award: Award): Subject | null {
  const told = known.get(award) ?? { subject: read(granting, award) };
  known.set(award, told);
  return told.subject;
}

/** What a sum is granted for, in the words before it. Null where they are too few to know it again. */
function read({ paragraph }: Granting, { figure }: Award): Subject | null {
  const text = readableOf(paragraph);
  // A short article is read as its own heading.
  const heading = paragraph.heading?.to ?? 0;
  const behind = heading <= figure.from ? heading : 0;
  const start = Math.max(figure.sentence.from, behind, figure.from - MOST);
  const before = text.slice(start, figure.from);
  const since = before.slice(/^[\s\S]*\d[十百千万亿]*(?:元|[%％])/.exec(before)?.[0].length ?? 0);
  const words = since.replace(FILLERS, '');
  const kind = KIND.exec(text.slice(figure.phrase.from, figure.to + 8))?.[0] ?? '';
  if (words.length < LEAST) return null;
  const marks = [...new Set(words.match(MARKS) ?? [])].sort().join();
  return { words, kind, marks, pairs: pairsOf(words) };
}

const KIND = /奖励|资助|补助|补贴|贴息|经费|扶持|补偿/;
const FILLERS =
  /[，、；：。\s\t“”（）]|^\d+\.|给予|予以|一次性|另行|最高|不超过|按照?|标准|以下|对|于|的|将|由|每[家项件个]|奖励|资助|补助|补贴|元/g;

/** Words that tell two of a kind apart: with different ones nothing is the same. */
const MARKS =
  /国家|国际|省|市级|市|区级|县|一等|二等|三等|特等|金奖|银奖|优秀|首次|再次|新设|升级|复审|博士|硕士|本科|甲|乙|丙|[A-Z]+|[一二三四五六七八九十]+|\d+|大型|中型|小型|微型|上市|挂牌|境内|境外|发明|实用|外观|商标|地理标志|版权|专利|年度|中期|贷款|保险|评估|担保/g;

/** Share of character pairs in common, 0 to 1; 0 where the telling words differ. */
export function likeness(one: Subject, other: Subject): number {
  // 奖励 and 贴息 of one thing are two supports.
  if (one.kind !== other.kind && one.kind !== '' && other.kind !== '') return 0;
  if (one.words === other.words) return 1;
  if (one.marks !== other.marks) return 0;
  const [left, right] = [one.pairs, other.pairs];
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  return pairs;
}
