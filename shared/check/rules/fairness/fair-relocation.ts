import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import type { Rule } from '../../types.ts';

const LEAVES =
  '(?:迁出|迁离|外迁|迁移|搬离|搬出|转出|迁往|撤离|迁址|(?:变更|改变|转移)[^，]{0,10}?(?:注册地|登记地|纳税|税务|税收|统计|住所)[^，]{0,8}?(?:地址?|关系|义务|登记)?)';

const PATTERNS: readonly RegExp[] = [
  // 五年内不得将注册地迁出本区, 承诺10年内不迁离
  new RegExp(
    `(?:[一二三四五六七八九十\\d]{1,3}年(?:之?内)?)?(?:不得|不能|不可|不应|不予?|承诺|保证|确保)[^，]{0,24}?${LEAVES}(?:\\p{Script=Han}{0,2}[省市区县])?`,
    'gu',
  ),
  // 注册地址、税收关系五年内不变更
  /(?:注册地址?|税务关系|税收(?:户管|征管)?关系|税务征管关系|纳税地|统计关系)[^，]{0,16}?(?:不变更?|不改变|不发生变更|不变化|保持不变)/gu,
  // 五年内迁出的，全额退回奖励资金
  new RegExp(
    `${LEAVES}[^，]{0,16}(?:的)?，[^。；]{0,16}(?:退回|退还|返还|追回|收回|追缴|扣回|取消|停止|终止)`,
    'gu',
  ),
  // 承诺在本区经营不少于五年
  /(?:承诺|保证|须|需|应当?)在[^，]{1,8}(?:经营|存续|注册|运营)[^，]{0,6}(?:不少于|不低于|满|至少)[^，]{0,3}年(?:以上)?/gu,
];

/** 不得限制企业迁出 keeps the way open. */
const KEEPS_OPEN = /限制|妨碍|阻碍|阻挠|干预|障碍|要求/;
/** 户口迁出, 设备搬迁, 平台数据迁移 move no firm. */
const OTHERS = /户口|户籍|档案|设备|数据|系统|人口|移民|居民|项目资料|馆藏|危险|污染/;

/** Without one of these there is nothing to find. */
const CUE = /迁|搬|转出|撤离|变|转移|承诺|保证|满|少于|低于|至少/;

export const fairRelocation: Rule = {
  id: 'fair-relocation',
  name: '限制迁出',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.relocation,
  about: '不限制经营者迁出，也不以承诺不迁出为享受支持的条件。',
  scope: 'paragraph',
  find: (paragraph) =>
    placesOf(paragraph, CUE, PATTERNS)
      .filter(({ words, sentence, from }) => {
        const at = from - sentence.from;
        return (
          !KEEPS_OPEN.test(words) &&
          !OTHERS.test(sentence.text.slice(Math.max(0, at - 8), at + words.length))
        );
      })
      .map(({ from, to, words }) => ({
        span: { from, to },
        message: `${quoted(words)}阻碍本地经营者迁出，建议删去，改为按约定的服务内容和绩效考核资金使用。`,
      })),
  examples: {
    pass: [
      { text: '第八条 不得以任何形式限制企业迁出，不得妨碍企业变更注册地址。' },
      { text: '（二）数据归集。建设知识产权数据库，做好历史数据迁移，不得擅自变更数据格式。' },
      { text: '三、优化迁移登记服务。企业迁出实行“一次申请、一网通办”。' },
      { text: '1.弄虚作假骗取奖励的，追回已拨付的资金。' },
    ],
    fail: [
      {
        text: '第六条 获得奖励的机构须承诺10年内不迁离本市。',
        finds: ['承诺10年内不迁离本市'],
      },
      {
        text: '（三）享受支持的企业三年内迁出的，全额退回奖励资金。',
        finds: ['迁出的，全额退回'],
      },
      {
        text: '2.落户机构应当在本区经营满五年，注册地址、税收关系五年内不变更。',
        finds: ['应当在本区经营满五年'],
      },
    ],
  },
};
