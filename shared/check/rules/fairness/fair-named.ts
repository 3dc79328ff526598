import { FIRM, namesFirm } from '../../fairness/firms.ts';
import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import type { Rule } from '../../types.ts';

const NAMED = new RegExp(
  `(?:委托|指定|授权|交由|选定|确定|依托|由|使用|采购|购买)(?<firm>${FIRM})`,
  'gu',
);
const DESIGNATED: readonly RegExp[] = [
  // 指定区电子商务协会为唯一认证机构; 由指定的机构出具
  /(?<![未不])指定[^，、]{2,24}?(?:机构|协会|公司|中心|平台|单位|企业|院)(?:为|作为|承担|承接|办理|提供|出具|实施|运营|独家|开展|负责)[^，]{0,8}/gu,
  /(?:由|到|经|通过)(?:政府|主管部门|区|市)?指定的?(?:服务|检测|评估|代理|认证|中介)?机构[^，]{0,8}/gu,
];
const AWARDED = new RegExp(`(?:给予|支持|奖励|资助|补贴|扶持|对)(?<firm>${FIRM})`, 'gu');

/** True for a firm by its name, and for words that designate one without naming it. */
function isOne(words: string): boolean {
  const named = words.matchAll(NAMED).next().value ?? words.matchAll(AWARDED).next().value;
  return named === undefined || namesFirm(named.groups?.['firm'] ?? '');
}

/** Without one of these there is nothing to find. */
const CUE = /公司|事务所|指定/;

export const fairNamed: Rule = {
  id: 'fair-named',
  name: '指定经营者',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.named,
  about: '不在文件中点名或者指定某一家企业、服务机构承担业务或者享受支持。',
  scope: 'paragraph',
  find: (paragraph) => {
    const named = placesOf(paragraph, CUE, [NAMED, ...DESIGNATED]).map((place) => ({
      ...place,
      citation: laws.named,
      advice: '直接指定了提供服务的经营者，建议改为“依法通过公开竞争方式确定的服务机构”。',
    }));
    const awarded = placesOf(paragraph, CUE, [AWARDED]).map((place) => ({
      ...place,
      citation: laws.namedAward,
      advice: '直接确定了受益的经营者，建议改为对符合公开条件的各类经营者一视同仁。',
    }));
    const found = [...named, ...awarded.filter(({ from }) => !named.some((n) => n.to > from))];
    return found
      .filter(({ words }) => isOne(words))
      .map(({ from, to, words, citation, advice }) => ({
        span: { from, to },
        citation,
        message: `${quoted(words)}${advice}`,
      }));
  },
  examples: {
    pass: [
      { text: '（二）委托符合条件的律师事务所提供海外维权服务。' },
      { text: '3.支持专业会计师事务所参与知识产权评估。' },
      { text: '第四条 依托国家知识产权培训（上海）基地开展培训。' },
      { text: '一、不得指定服务机构承担代理业务，不得要求企业委托特定机构。' },
      { text: '四、引导企业设立知识产权运营有限公司。' },
      {
        text: '5.鼓励和支持高等学校与专利代理事务所共建实训基地，对服务机构和会计师事务所开展培训。',
      },
      { text: '（六）支持上海律师事务所、优秀涉外律师事务所在本区设立分所。' },
    ],
    fail: [
      {
        text: '（一）委托上海申新知识产权代理有限公司承担区内企业专利申请代理。',
        finds: ['委托上海申新知识产权代理有限公司'],
      },
      {
        text: '第八条 指定区知识产权协会为唯一认证机构，负责资质认证。',
        finds: ['指定区知识产权协会为唯一认证机构'],
      },
      {
        text: '2.给予江城智产科技有限公司50万元运营补贴。',
        finds: ['给予江城智产科技有限公司'],
      },
      {
        text: '三、支持企业维权。由上海市方正同律师事务所与区内机构提供法律服务；支持天津和平智联知识产权代理有限公司扩大规模。',
        finds: ['由上海市方正同律师事务所', '支持天津和平智联知识产权代理有限公司'],
      },
    ],
  },
};
