import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import type { Sentence } from '../../fairness/sentences.ts';
import { HERE } from '../../fairness/words.ts';
import type { Rule } from '../../types.ts';

/** What binds a firm to a place: 工商注册地, 税务征管关系, 统计关系. */
const TIE =
  '(?:(?:工商|商事|企业|法人|税务|税收)?(?:注册|登记)(?:登记|注册)?(?:地址?|所在地|关系)|(?:税务|税收|纳税|财税|国地税)(?:征管|户管|解缴|登记|隶属|征缴)?(?:关系|地|所在地)|税户|统计(?:关系|地|归属地?)|纳统(?:地|关系)|社保缴纳(?:地|关系))';

/** What a firm does where it is registered, taxed or counted. */
const REGISTERS =
  '(?:(?:工商|税务|商事|设立|依法|办理|完成){0,3}(?:登记注册|注册登记|注册|登记|纳税|缴税|缴纳税收|入统|纳统))';

const PATTERNS: readonly RegExp[] = [
  // 工商注册地、税务征管关系均在本区
  new RegExp(`${TIE}[^，]{0,24}?(?:在|于|为|落在|属于?|归属)(?:上海市|北京市)?${HERE}`, 'gu'),
  // 在本区依法注册并纳税的; of a name alone (注册在南沙的) the words around must say who it is
  new RegExp(`[在于]${HERE}(?:行政区域内|范围内|内)?${REGISTERS}(?![制人商])`, 'gu'),
  new RegExp(`${REGISTERS}(?:地)?[在于](?:${HERE}|\\p{Script=Han}{2,4})的`, 'gu'),
  // 将注册地迁入本区, 新迁入我区的机构
  new RegExp(`(?:迁入|迁至|迁到|迁移至|迁移到|落户(?:在|到|于)?)${HERE}`, 'gu'),
  /新(?:注册|登记|迁入|落户)(?!工作|人口|人员|人才)[^，]{0,16}?(?:企业|机构|公司|总部|单位|项目|的(?=，))/gu,
  new RegExp(`(?:纳入|列入|计入)${HERE}(?:的)?(?:经济)?(?:统计|纳统|纳税)`, 'gu'),
  /落户(?:奖励|奖补|补贴|资助|扶持|支持)/gu,
];

/** What makes of a description a condition. */
const GRANTS =
  /给予|予以|奖励|奖补|资助|补助|补贴|贴息|扶持|享受|优先|兑现|减免|奖金|配套|资金|申[报请](?:条件|主体|单位|对象|人|机构|企业|本)|方可|才可|才能|仅限/;
const TIES = new RegExp(TIE, 'u');
/** 须将注册地迁入本区; or the bare item of a list of conditions. */
const DEMANDS = /须|应当?|必须|要求|^[^可办提]{0,40}$/;
/** Of whom nobody asks where they are registered as firms. */
const PERSONS = /人才|人员|户籍|户口|毕业生|专家|居民|学生|家属|子女/;
/** A district supervises whom it registered. */
const SUPERVISES = /检查|抽查|监管|查处|执法|核查|约谈|巡查|处罚|年报/;
/** 本措施适用于在本区依法登记注册的…: whom the whole document concerns, be it only by registration. */
const SCOPE = /适用(?:于|范围|对象)|(?:支持|扶持|资助|申报)(?:对象|范围)/;
const TAXED = /税|统计|纳统|入统/;

function isCondition(words: string, { text, from }: Sentence, at: number): boolean {
  const around = text.slice(Math.max(0, at - from - 12), at - from + words.length + 8);
  if (PERSONS.test(around) && !/企业|机构|公司/.test(words)) return false;
  if (SCOPE.test(text) && !TAXED.test(words)) return false;
  if (GRANTS.test(text)) return !(SUPERVISES.test(text) && !/奖|补|资助|享受/.test(text));
  // An item of 申报条件 has no other words: （一）工商注册地、税务征管关系在本区；
  return TIES.test(text) && DEMANDS.test(text) && !SUPERVISES.test(text);
}

/** Without one of these there is nothing to find. */
const CUE = /注册|登记|税|统计|纳统|迁入|迁至|迁移|迁到|落户/;

export const fairRegistration: Rule = {
  id: 'fair-registration',
  name: '以注册地、纳税地为条件',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.registration,
  about: '支持政策不以在本地注册、纳税、纳入统计或者迁入本地为条件。',
  scope: 'paragraph',
  find: (paragraph) =>
    placesOf(paragraph, CUE, PATTERNS)
      .filter(({ words, sentence, from }) => isCondition(words, sentence, from))
      .map(({ from, to, words }) => ({
        span: { from, to },
        message: `${quoted(words)}以在本地注册、纳税、统计或者迁入为享受支持的条件，涉嫌限制公平竞争，建议改为以实际经营活动为条件，如“在本区开展知识产权服务的机构”。`,
      })),
  examples: {
    pass: [
      { text: '一、支持机构发展。对在本区开展专利代理服务的机构，给予最高20万元奖励。' },
      { text: '第二条 本办法适用于在本区依法登记注册、从事知识产权服务的机构。' },
      { text: '第九条 各项支持政策不以注册地在本区、经营年限等设置条件，对各类机构一律给予支持。' },
      { text: '（三）引进紧缺人才。对新引进落户本区的高层次人才，给予住房补贴。' },
      { text: '2.推广商标国际注册。支持企业通过马德里体系在海外注册商标，每件给予3000元资助。' },
      { text: '（二）加强监管。对在本区登记的专利代理机构开展“双随机、一公开”抽查。' },
      { text: '3.在区内设立知识产权服务网点的，给予开办补贴。' },
      { text: '五、支持知名服务机构落户本区，为企业提供就近服务。' },
      { text: '第二十二条 注册地在本区的企业可以在线申领执照。' },
    ],
    fail: [
      {
        text: '第五条 对在本区依法注册并纳税的服务机构，给予一次性奖励20万元。',
        finds: ['在本区依法注册'],
      },
      {
        text: '（一）税务征管关系和统计关系须在江宁区；',
        finds: ['税务征管关系和统计关系须在江宁区'],
      },
      {
        text: '1.支持机构集聚。对新迁入的知名服务机构，给予最高100万元奖励。',
        finds: ['新迁入的知名服务机构'],
      },
      {
        text: '一、加大引进力度。外地机构将注册地迁移至我市的，按规模给予补贴。',
        finds: ['迁移至我市'],
      },
      { text: '四、对注册在南沙的服务机构给予租金补贴。', finds: ['注册在南沙的'] },
    ],
  },
};
