import type { LineRole } from '../../model/policy.ts';
import { HEADINGS, WORDS } from '../../suggest/elements/wordings.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { termsOfParagraph } from '../terms/of-paragraph.ts';
import { asRead } from './as-read.ts';

/** What the words of a paragraph can be asked for. */
export type ElementId = keyof typeof WORDS;

/** The words of the measures themselves. */
const BODY: ReadonlySet<LineRole> = new Set<LineRole>([
  'preamble',
  'heading',
  'clause',
  'paragraph',
  'dash',
  'table',
  'closing',
]);
/** A notice may bring a document into force and say for how long. */
const OF_NOTICE: ReadonlySet<string> = new Set([
  'purpose',
  'effect',
  'validity',
  'interpretation',
  'relation',
]);

const ids = Object.keys(WORDS).filter((id): id is ElementId => Object.hasOwn(WORDS, id));
const headings: Readonly<Record<string, RegExp>> = HEADINGS;

/** The elements a paragraph has by its words or its heading. */
export const saidIn = perParagraph((paragraph): ReadonlySet<ElementId> => {
  const { text, role, heading } = paragraph;
  const body = BODY.has(role);
  if (!body && role !== 'notice-body') return new Set();
  const words = asRead(text);
  const head = heading === null ? '' : words.slice(heading.from, heading.to);
  const { effects, terms } = termsOfParagraph(paragraph);
  const has = (id: ElementId): boolean =>
    (head !== '' && headings[id]?.test(head)) || WORDS[id].some((pattern) => pattern.test(words));
  const found = ids.filter((id) => (body || OF_NOTICE.has(id)) && has(id));
  return new Set<ElementId>([
    ...found,
    ...(effects.length > 0 ? ['effect' as const] : []),
    ...(terms.length > 0 ? ['validity' as const] : []),
  ]);
});

/** 给予资助, 给予一次性奖励: money for whoever meets the conditions. */
const PROMISE =
  /给予[^。；，]{0,40}?(?:奖励|资助|补助|补贴|贴息|奖补|(?:资金|经费)(?:支持|扶持|补助)|扶持资金)/;

/** The paragraph promises money. */
export const promises = perParagraph(
  ({ text, role }: Paragraph): boolean => BODY.has(role) && PROMISE.test(asRead(text)),
);

/** The sentences of a text that promise money. */
export const promisesIn = (text: string): readonly string[] =>
  text.split(/[。；\n]/).filter((sentence) => PROMISE.test(sentence));

/** 对获评国家级品牌的服务机构, 支持企业…: whom the money is for. */
const WHOM =
  /对[^。；，]{0,40}(?:机构|企业|单位|个人|人才|人员|团队|组织|主体|项目|园区|平台|高校)|(?:机构|企业|单位|个人|人才|人员|团队|组织|主体)[^。；]{0,30}给予/;

/** The paragraph names who gets what it promises. */
export const namesWhom = perParagraph(
  (paragraph): boolean => promises(paragraph) && WHOM.test(asRead(paragraph.text)),
);
