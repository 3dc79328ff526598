import { IN_FORCE } from '../../fairness/laws.ts';
import { sentencesOf } from '../../fairness/sentences.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Sourced } from '../../sourced.ts';
import type { Found, Rule } from '../../types.ts';

/** What grants something, or lets only some have it. */
const GRANTS =
  /(?:给予|予以|发放|享受|按)[^，。；]{0,24}(?:奖励|奖补|资助|补助|补贴|贴息|扶持|优惠|减免)|(?:奖励|资助|补助|补贴)[^，。；]{0,10}\d|优先(?:安排|采购|支持|选择|承接|使用|给予)|名录库|备选库|仅限|指定|委托[^，。；]{2,12}(?:公司|机构)|配套资金/;

export const fairPrecedentAge: Rule = {
  id: 'fair-precedent-age',
  name: '借自旧文件的支持条款',
  group: 'fairness',
  severity: 'info',
  basis: '实务',
  citation: '《公平竞争审查条例》自2024年8月1日起施行',
  about: '借自2024年8月1日以前文件的奖补、优先、指定条款，提醒对照公平竞争审查标准。',
  scope: 'paragraph',
  find: (paragraph) => {
    const granting = borrowedGrant(paragraph);
    return granting === null ? [] : [granting];
  },
  examples: {
    pass: [
      { text: '（一）加强人才培养。联合服务机构开展培训。', origin: origin('2018-12-28') },
      { text: '（二）对品牌机构给予最高20万元奖励。', origin: origin('2024-12-02') },
      { text: '3.对品牌机构给予最高20万元奖励。' },
    ],
    fail: [
      {
        text: '（二）对品牌机构给予最高20万元奖励。积极开展宣传。',
        origin: origin('2018-12-28'),
        finds: ['对品牌机构给予最高20万元奖励'],
      },
      {
        text: '第四条 支持机构发展。优先安排入库机构承接政府项目。',
        origin: origin('2023-01-01'),
        finds: ['优先安排入库机构承接政府项目'],
      },
    ],
  },
};

/** The first sentence of a paragraph that was taken from an old document and grants something. */
function borrowedGrant(paragraph: Paragraph): Found | null {
  const old = paragraph.sourced.filter(({ origin: { date } }) => date < IN_FORCE);
  if (old.length === 0) return null;
  for (const { text, from, to } of sentencesOf(paragraph)) {
    const source = old.find((one) => one.from < to && from < one.to);
    if (source === undefined || !GRANTS.test(text)) continue;
    const start = Math.max(from, paragraph.heading?.to ?? paragraph.marker?.to ?? 0);
    return { span: { from: Math.min(start, to - 1), to }, message: messageOf(source) };
  }
  return null;
}

const messageOf = ({ origin: { name, date } }: Sourced): string =>
  `本条借自${name}${date.slice(0, 4)}年的文件，早于《公平竞争审查条例》施行，其中的支持条件请对照审查标准后再用。`;

function origin(date: string): Sourced['origin'] {
  return { doc: 'own-1', name: '江州', jurisdiction: '江州市', level: '市级', date };
}
