import { around } from '../../jurisdiction/around.ts';
import { type Cited, citedIn } from '../../jurisdiction/cited.ts';
import { groundsOf } from '../../jurisdiction/grounds.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

const xihu = {
  district: '西湖区',
  districtFull: '浙江省杭州市西湖区',
  city: '杭州市',
  organs: [],
} as const;

/** 依据错地: 《天津市知识产权保护条例》 as the basis of a document of 上海市徐汇区. */
export const superiorWrongCity: Rule = {
  id: 'superior-wrong-city',
  name: '依据了其他地方的文件',
  group: 'jurisdiction',
  severity: 'error',
  basis: '规定',
  citation:
    '《党政机关公文处理工作条例》第二十条第一项（行文依据准确）；地方性法规限于本行政区域（《立法法》第八十条）',
  about: '把其他省、市、区或其他区域的法规、文件写作本文件的依据。',
  scope: 'paragraph',
  find: (paragraph, context) => {
    const { own } = groundsOf(context);
    if (own === null || own.own.province === '') return [];
    const place = own.own.district || own.own.city || own.own.province;
    return citedIn(paragraph, own)
      .filter(({ isOwn }) => !isOwn)
      .flatMap((cited) => told(cited, paragraph, place));
  },
  examples: {
    pass: [
      { text: '根据《上海市知识产权保护条例》《中华人民共和国专利法》等规定，制定本措施。' },
      {
        text: '第一条 根据《浙江省知识产权保护和促进条例》《杭州市专利管理条例》，结合本区实际，制定本办法。',
        profile: xihu,
      },
      { text: '一、学习借鉴《深圳经济特区知识产权保护条例》《北京市知识产权保护条例》的经验。' },
      { text: '二、落实《关于支持浦东新区高水平改革开放打造社会主义现代化建设引领区的意见》。' },
      { text: '二、依照《视听表演北京条约》《北京条约》保护表演者。' },
      {
        text: '3.落实《长三角地区知识产权公共服务一体化方案》《京津冀、长三角、粤港澳大湾区知识产权合作规划》。',
        profile: xihu,
      },
      { text: '为贯彻《上海市徐汇区国民经济和社会发展规划纲要》，制定本方案。' },
    ],
    fail: [
      {
        text: '根据《天津市知识产权保护条例》，制定本措施。',
        finds: ['《天津市知识产权保护条例》'],
      },
      {
        text: '第一条 为落实《专利代理条例》《上海市知识产权保护条例》《浦东新区建设高水平知识产权高地方案》，制定本办法。',
        profile: xihu,
        finds: ['《上海市知识产权保护条例》', '《浦东新区建设高水平知识产权高地方案》'],
      },
      {
        text: '1.按照《关于促进知识产权服务业发展的意见》（京政发〔2023〕2号）执行。',
        finds: ['《关于促进知识产权服务业发展的意见》（京政发〔2023〕2号）'],
      },
      {
        text: '（四）深入实施《粤港澳大湾区知识产权人才规划（2024—2028年）》，落实《关于支持京津冀商标协作的意见》。',
        profile: xihu,
        finds: [
          '《粤港澳大湾区知识产权人才规划（2024—2028年）》',
          '《关于支持京津冀商标协作的意见》',
        ],
      },
    ],
  },
};

/** What makes a document the ground of another. */
const BASIS = /根据|依据|按照|依照|遵照|贯彻|落实|执行|实施|遵守|适用/;
/** 对接《…》, 与《…》衔接 orders nothing from it. */
const MEETS = /(?:对接|衔接|呼应|与)[^，。；》]{0,6}$/;
const LEARNS = /借鉴|学习|对标|参照|参考|比照/;

function told(cited: Cited, { text }: Paragraph, place: string): readonly Found[] {
  const { before, behind } = around(text, cited.span);
  if (LEARNS.test(before) || /^[^，]{0,12}(?:经验|做法)/.test(behind)) return [];
  const words = text.slice(cited.title.from, cited.title.to);
  const isBasis = BASIS.test(before) && !MEETS.test(before);
  return [
    {
      span: cited.span,
      severity: isBasis ? 'error' : 'warning',
      message: isBasis
        ? `${words}是${cited.owner}的文件，不能作${place}的依据，请改为本地的上级文件或删去。`
        : `${words}是${cited.owner}的文件，与${place}无关的请删去，引以借鉴的请写明。`,
    },
  ];
}
