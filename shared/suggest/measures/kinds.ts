import data from '../../../templates/measure-kinds.json';

/** Where no known verb leads: 试点期间，有关部门…. */
export const OTHER_KIND = '其他';

const longestFirst = (a: string, b: string): number => b.length - a.length;
const kindByVerb: ReadonlyMap<string, string> = new Map(
  data.kinds.flatMap(({ kind, verbs }) => verbs.map((verb) => [verb, kind] as const)),
);
/** 研究制定 is 制定, 研究 alone is 探索. */
const verbs = [...kindByVerb.keys()].sort(longestFirst);
const adverbs = data.adverbs.toSorted(longestFirst);
const { giving } = data;

/** ——, 一是, （1）, 1. and blanks before the first word. */
const BEFORE_WORDS =
  /^(?:[\s\u3000—–-]|[“"‘]|[一二三四五六七八九十]是|[（(]?\d{1,2}(?:[）)、]|[.．](?!\d))|[①-⑳])+/;
/** So many parts between commas are looked through; further in, the verb no longer leads. */
const MOST_PARTS = 4;

/**
 * What a measure does, by the verb that leads its sentence, whatever adverbs stand before it: 大力培育
 * 品牌机构 is 培育. A sentence that begins with its ground, means or condition has its verb behind a
 * comma: 依托国家知识产权培训基地，开展…培训 is 开展. 对…给予…奖励 is 奖励资助.
 */
export function kindOf(sentence: string): string {
  const text = sentence.replace(BEFORE_WORDS, '');
  if (giving.openers.some((opener) => text.startsWith(opener)) && gives(text)) return giving.kind;
  for (const part of text.split(/[，,：:；;。]/, MOST_PARTS)) {
    const verb = leadingVerb(part.trim());
    if (verb !== null) return kindByVerb.get(verb) ?? OTHER_KIND;
  }
  return gives(text) && /\d/.test(text) ? giving.kind : OTHER_KIND;
}

/** 培育品牌服务机构 leads with a verb, 品牌机构培育 does not. */
export const leadsWithVerb = (heading: string): boolean => leadingVerb(heading) !== null;

function leadingVerb(text: string): string | null {
  const adverb = adverbs.find((word) => text.startsWith(word));
  const behind = adverb === undefined ? null : leadingVerb(text.slice(adverb.length));
  return behind ?? verbs.find((verb) => text.startsWith(verb)) ?? null;
}

const gives = (text: string): boolean => giving.words.some((word) => text.includes(word));
