import { hasCue, hasCueBehind } from './cues.ts';
import { BRACKETED, NUMERALS, numeralsOf } from './numerals.ts';
import { ownerBefore } from './owner.ts';
import {
  type ReadStep,
  rankOf,
  readBefore,
  readHere,
  readInner,
  readItems,
  readNumbered,
} from './steps.ts';
import type { Mention, Owner, Step } from './types.ts';

type Behind = Mention['behind'];
type ClauseMention = Extract<Mention, { kind: 'clause' }>;

/** Where a reference may begin; what is one is seen at each place. */
const START = new RegExp(
  [
    '第',
    '本(?=条|款|项|章|节|部分|编)',
    '[前上](?=[一二两三123]?[条款项章节])',
    '附[件表录图]',
    '[前上]述',
    // 见二、（一）; 按照（三）执行; 本措施二、（一）: no 第, but words before that lead to a number.
    `(?<=见|按照|依照|参照|符合|除|本文|[本此]\\p{Script=Han}{0,4}(?:措施|办法|意见|方案|计划|规定|政策|细则|要点))(?:[一二三四五六七八九十]{1,3}、?)?(?=${BRACKETED})`,
  ].join('|'),
  'gu',
);
/** So far back a sentence is looked through. */
const REACH = 200;
/** 第三条｜、｜第五条｜和｜第七条 */
const JOINS = /[ \u3000]?(?:、|和|或者?|以及|及|与)[ \u3000]?(?=第)/y;

/**
 * The references in some printed words, in order, without overlaps. Never throws; linear time: each
 * place looks a bounded stretch ahead and back.
 *
 * @param from where to begin: behind the marker of a clause, which is no reference.
 */
export function mentionsIn(text: string, from = 0): readonly Mention[] {
  const found: Mention[] = [];
  const pattern = new RegExp(START);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const more = mentionsAt(text, match.index, from, behindOf(text, match.index, found.at(-1)));
    found.push(...more);
    pattern.lastIndex = Math.max(match.index + 1, found.at(-1)?.to ?? 0);
  }
  return found;
}

/** What of the sentence before a place could own the numbers that stand there. */
function behindOf(text: string, at: number, last: Mention | undefined): Behind {
  const before = text.slice(Math.max(0, at - REACH), at);
  const sentence = before.slice(
    Math.max(...['。', '；', ';'].map((end) => before.lastIndexOf(end))) + 1,
  );
  if (sentence.includes('》')) return 'foreign';
  if (last === undefined || last.to <= at - sentence.length) return 'nothing';
  return isForeign(last) ? 'foreign' : 'own';
}

/** Also what stands behind another document's number: a sentence goes on about it. */
const isForeign = ({ owner, behind }: Mention): boolean =>
  owner.kind === 'titled' || owner.kind === 'named' || behind === 'foreign';

/** The reference at a place with those joined to it; none where it is none. */
function mentionsAt(text: string, at: number, from: number, behind: Behind): readonly Mention[] {
  if (text[at] === '附') return attachmentAt(text, at, behind);
  const first = clauseAt(text, at, from, behind);
  if (first === null) return vagueAt(text, at, behind);
  const joined: ClauseMention[] = [first];
  for (;;) {
    const last = joined.at(-1) ?? first;
    const next = joinedTo(text, last);
    if (next === null) return joined;
    joined.push(next);
  }
}

function clauseAt(text: string, at: number, from: number, behind: Behind): ClauseMention | null {
  const lead = /^[前上]述/.test(text.slice(at, at + 2)) ? 2 : 0;
  const first = firstStep(text, at + lead, lead > 0);
  if (first === null) return null;
  // 前款 and 本条 are the own text's whatever stands before them.
  const said = lead > 0 || first.step.kind !== 'numbered' ? null : ownerBefore(text, at);
  const [steps, to] = readInner(text, first);
  if (said === null || said.from < from) {
    if (!isReference(text, at, to, steps)) return null;
    return { kind: 'clause', from: at, to, owner: { kind: 'bare' }, behind, steps };
  }
  return { kind: 'clause', from: said.from, to, owner: said.owner, behind, steps };
}

function firstStep(text: string, at: number, led: boolean): ReadStep | null {
  switch (text[at]) {
    case '第':
      return readNumbered(text, at);
    case '本':
      return readHere(text, at);
    case '前':
    case '上':
      return readBefore(text, at);
    default:
      return (
        readPart(text, at) ??
        (led || text[at] === '（' || text[at] === '(' ? readItems(text, at) : null)
      );
  }
}

/** The 二、 of 见二、（一）. */
function readPart(text: string, at: number): ReadStep | null {
  const printed = /^[一二三四五六七八九十]{1,3}/.exec(text.slice(at, at + 3))?.[0];
  if (printed === undefined) return null;
  const numerals = numeralsOf(printed, at);
  const end = at + printed.length;
  const to = text[end] === '、' ? end + 1 : end;
  return { step: { kind: 'numbered', unit: '部分', numerals }, to };
}

function isReference(text: string, from: number, to: number, steps: readonly Step[]): boolean {
  const [first] = steps;
  if (first === undefined) return false;
  if (first.kind === 'before') return steps.length > 1 || hasCueBehind(text, to);
  // 本条 alone says nothing that could be wrong.
  if (first.kind === 'here') return steps.length > 1;
  if (steps.length > 1) return true;
  if (text[from] !== '第') return hasCue(text, to, to, true);
  const bracketed = first.numerals.every((numeral) => numeral.bracketed);
  return bracketed || hasCue(text, from, to, first.unit === '条');
}

/** 、第五条 behind 第三条: of the same document, and 、第二款 of the same article. */
function joinedTo(text: string, last: ClauseMention): ClauseMention | null {
  JOINS.lastIndex = last.to;
  const join = JOINS.exec(text);
  if (join === null) return null;
  const from = last.to + join[0].length;
  const first = readNumbered(text, from);
  if (first === null) return null;
  const [inner, to] = readInner(text, first);
  const outer = last.steps.filter(({ unit }) => rankOf(unit) < rankOf(first.step.unit));
  return {
    kind: 'clause',
    from,
    to,
    owner: last.owner,
    behind: isForeign(last) ? 'foreign' : 'own',
    steps: [...outer, ...inner],
  };
}

const NUMBERS = new RegExp(
  `附(?<label>[件表录图])[ \\u3000]?(?<numbers>${NUMERALS})?(?![0-9０-９])`,
  'y',
);
/** 详见附件, 按附件填写; 邮件附件 and 附件材料 are none. */
const TO_ATTACHMENT = /(?:[详参]?见|按照?|依照?|参照|填写|填报)$/;

function attachmentAt(text: string, at: number, behind: Behind): readonly Mention[] {
  NUMBERS.lastIndex = at;
  const match = NUMBERS.exec(text);
  if (match === null) return [];
  const { label = '', numbers = '' } = match.groups ?? {};
  const to = at + match[0].trimEnd().length;
  const numerals = numeralsOf(numbers, at + match[0].length - numbers.length);
  const said = ownerBefore(text, at);
  // 附件：1. is a list, 附件1. an item of one.
  if (/^[：:.．]/.test(text.slice(to))) return [];
  if (numerals.length === 0 && !TO_ATTACHMENT.test(text.slice(Math.max(0, at - 4), at))) return [];
  const owner: Owner = said?.owner ?? { kind: 'bare' };
  return [
    {
      kind: 'attachment',
      from: said?.from ?? at,
      to,
      owner,
      behind,
      label: `附${label}`,
      numerals,
    },
  ];
}

const VAGUE =
  /[前上]述(?:各?(?:措施|规定|条款|条件|标准|情形|要求|政策|内容|事项|条|款|项))(?![第目件])/y;

function vagueAt(text: string, at: number, behind: Behind): readonly Mention[] {
  VAGUE.lastIndex = at;
  const match = VAGUE.exec(text);
  if (match === null) return [];
  const to = at + match[0].length;
  return [{ kind: 'vague', from: at, to, owner: { kind: 'bare' }, behind }];
}
