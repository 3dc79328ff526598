import type { LineRole } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import type { Placed } from '../draft.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { asRead } from './as-read.ts';

/** The words of the measures themselves. */
const BODY: ReadonlySet<LineRole> = new Set<LineRole>([
  'heading',
  'clause',
  'paragraph',
  'dash',
  'closing',
]);

/** 给予资助, 给予一次性奖励, 给予最高50万元贴息. */
const PROMISE =
  /(?<!不再|不得|不予|停止|重复|[不已曾])给予(?!的)[^。；，给]{0,30}?(?:奖励|资助|补助|补贴|贴息|奖补|(?:资金|经费)(?:支持|扶持))(?!政策|资金管理|办法|之)/g;

/** The paragraph promises money to whoever meets its conditions. */
export const promises = perParagraph(({ text, role }: Paragraph): boolean => {
  PROMISE.lastIndex = 0;
  return BODY.has(role) && asRead(text).search(PROMISE) >= 0;
});

/**
 * How much it is, or where that is said: 30万元, 50%, 减半, 按照有关规定, 标准另行制定, 见附件. 奖励 that
 * is no money (给予表彰奖励) needs neither, nor do sentences about how it is applied for.
 */
const MEASURED =
  /\d[\d.,]*\s*(?:%|％|[百千万亿]*元)|百分之|全额|等额|减半|比例|标准|限额|额度|分档|同等|配套|按照?(?:有关|相关|国家|规定|实际|程序|政策)|依(?:照|据|法|规)|按[^。；，]{0,20}(?:规定|办法|政策|要求|程序)|根据[^。；]{0,30}(?:规定|办法|政策)|另行|细则|指南|附件|就高|原则|申报|申请|评审|审核|公示|拨付|《|表彰|表扬|精神|荣誉|鼓励[^。；]{0,20}给予|优先/;

/** The promises of a paragraph with nothing about how much; none where the paragraph says it anywhere. */
const barePromises = perParagraph((paragraph): readonly Span[] => {
  if (!promises(paragraph)) return [];
  const words = asRead(paragraph.text);
  return MEASURED.test(words)
    ? []
    : [...words.matchAll(PROMISE)].map(({ 0: { length }, index }) => ({
        from: index,
        to: index + length,
      }));
});

const measured = perParagraph(({ text }): boolean => MEASURED.test(asRead(text)));

/** Paths of clauses some paragraph of which says how much, and of all clauses around these. */
type Measured = { readonly own: ReadonlySet<string>; readonly within: ReadonlySet<string> };

function measuredIn(paragraphs: readonly Placed[]): Measured {
  const own = new Set<string>();
  const within = new Set<string>();
  for (const { paragraph, path } of paragraphs) {
    if (path === null || !measured(paragraph)) continue;
    own.add(path);
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
      within.add(at);
  }
  return { own, within };
}

/**
 * The promises of a draft about which neither their own paragraph says how much, nor the items, the
 * table and the further paragraphs of their clause, nor the clause they are an item of.
 */
export function openPromises(paragraphs: readonly Placed[]): readonly Span[] {
  const bare = paragraphs.filter(({ paragraph }) => barePromises(paragraph).length > 0);
  if (bare.length === 0) return [];
  const { own, within } = measuredIn(paragraphs);
  return bare.flatMap(({ paragraph, at, path }) => {
    const parent = path?.slice(0, Math.max(0, path.lastIndexOf('.'))) ?? '';
    const said = path !== null && (within.has(path) || own.has(parent));
    return said
      ? []
      : barePromises(paragraph).map(({ from, to }): Span => ({ from: at + from, to: at + to }));
  });
}

/** 对获评国家级品牌的服务机构, 支持企业…: whom the money is for. */
const WHOM =
  /对[^。；，]{0,40}(?:机构|企业|单位|个人|人才|人员|团队|组织|主体|项目|园区|平台|高校)|(?:机构|企业|单位|个人|人才|人员|团队|组织|主体)[^。；]{0,30}给予/;

/** The paragraph names who gets what it promises. */
export const namesWhom = perParagraph(
  (paragraph): boolean => promises(paragraph) && WHOM.test(asRead(paragraph.text)),
);
