import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import { HERE } from '../../fairness/words.ts';
import type { Rule } from '../../types.ts';

const LOCAL = `(?:本地|当地|本土|属地|${HERE})`;
const BUYS = '(?:采购|使用|选用|购买|选择|委托|聘请|选聘|推荐|考虑|安排)';
const THEM = '(?:企业|机构|单位|产品|服务|供应商|经营者|服务商|公司|代理(?!师考))';

const PREFERRED: readonly RegExp[] = [
  // 优先采购本地机构服务; 同等条件下优先选择区内机构
  new RegExp(`优先[^，]{0,4}?${BUYS}[^，]{0,8}?${LOCAL}[^，]{0,12}${THEM}`, 'gu'),
  new RegExp(
    `${LOCAL}[^，]{0,10}?${THEM}(?:[^，]{0,4})优先(?:中标|采购|承接|承担|选用|考虑)`,
    'gu',
  ),
];
const AWARDED: readonly RegExp[] = [
  // 采购区内服务机构服务的，按30%给予补贴
  new RegExp(
    `(?:采购|使用|选用|购买|委托)(?:${LOCAL})[^，]{0,14}?${THEM}[^，]{0,14}，?[^，]{0,16}?(?:给予|奖励|补贴|资助|补助)`,
    'gu',
  ),
];

/** Without one of these there is nothing to find. */
const CUE = /优先|(?:采购|使用|选用|购买|委托).{0,40}(?:给予|奖励|补贴|资助|补助)/;

export const fairLocalPreference: Rule = {
  id: 'fair-local-preference',
  name: '优先采购、使用本地服务',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.localPurchase,
  about: '不要求优先采购、使用本地经营者的服务，也不以此为给予补贴的条件。',
  scope: 'paragraph',
  find: (paragraph) => {
    const preferred = placesOf(paragraph, CUE, PREFERRED).map((place) => ({
      ...place,
      citation: laws.localPurchase,
    }));
    const awarded = placesOf(paragraph, CUE, AWARDED)
      .filter(({ from }) => !preferred.some((other) => other.to > from))
      .map((place) => ({ ...place, citation: laws.localUse }));
    return [...preferred, ...awarded].map(({ from, to, words, citation }) => ({
      span: { from, to },
      citation,
      message: `${quoted(words)}优待本地经营者，涉嫌排斥外地经营者，建议改为“按照服务质量和价格自主选择服务机构”。`,
    }));
  },
  examples: {
    pass: [
      { text: '（一）支持服务机构优先服务本区重点产业，在区内设立服务网点。' },
      { text: '2.优先安排引进人才子女入学。' },
      { text: '第六条 不得要求企业优先采购本地机构服务。' },
      { text: '三、鼓励企业购买专利导航服务，按实际支出的30%给予补贴，最高10万元。' },
    ],
    fail: [
      {
        text: '（四）国有企业同等条件下优先采购本地知识产权服务机构的服务。',
        finds: ['优先采购本地知识产权服务机构的服务'],
      },
      {
        text: '3.企业购买区内服务机构专利导航服务的，按30%给予补贴，最高10万元。',
        finds: ['购买区内服务机构专利导航服务的，按30%给予'],
      },
    ],
  },
};
