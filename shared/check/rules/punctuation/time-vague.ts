import { quotedAt } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/**
 * Words that lean on the day of writing. What stands before or behind tells the look-alikes apart:
 * 项目前期, 说明年度, 过去年均, 临近期末; 近期目标 names a stage, 最近三年 a condition.
 */
const VAGUE = new RegExp(
  [
    '(?<![如当现而])今年',
    '(?<![过除减失])去年(?!均)',
    '(?<=^|[，。；：、（\\s到于在从自至及和])明年',
    '(?<![项科题条栏账节曲数名纲剧书])目前(?!提|往)',
    '(?<![临附将相])近期(?!目标|规划|任务|建设|重点|、?中|和中|与中|和远|与远)',
    '(?<=^|[，。；：])(?:近日|日前)(?=，|\\p{Script=Han})',
    '(?<![距离就])最近(?!的|邻|[0-9一二两三四五])',
    '前不久|不久前',
    '(?<![临附将])近(?:几)?年(?:以)?来',
  ].join('|'),
  'gu',
);

/** What one of them has, which is found much faster. */
const CUE = /[今去明]年|目前|日前|近|不久/;

/** 截至2026年6月底，目前已有…: a date in front says when. */
const DATED = /(?:19|20)\d{2}年/;
/** Without these the sentence says the same. */
const DROPPED = /^(?:近期|目前|最近|近日|日前)$/;

export const timeVague: Rule = {
  id: 'time-vague',
  name: '模糊时间',
  group: 'punctuation',
  severity: 'info',
  basis: '实务',
  citation: '公文惯例（见已废止的《国家行政机关公文处理办法》第二十五条第五项）',
  about: '“今年”“目前”“近期”等时间写成具体的年、月、日；导语中的“近年来”和引文中的不算。',
  scope: 'paragraph',
  find: (paragraph) => {
    const { text, role } = paragraph;
    if (!CUE.test(text)) return [];
    return [...text.matchAll(VAGUE)].flatMap(({ 0: word, index }): readonly Found[] => {
      const to = index + word.length;
      const usual = word.startsWith('近') && word.endsWith('来') && role !== 'clause';
      if (usual || quotedAt(paragraph, index) !== null) return [];
      if (DATED.test(before(text, index))) return [];
      const comma = text[to] === '，' ? 1 : 0;
      return [
        {
          span: { from: index, to },
          message: `“${word}”为模糊时间，应写明具体日期或删去。`,
          ...(DROPPED.test(word) && {
            fix: {
              title: `删去“${word}”`,
              edits: [{ from: index, to: to + comma, insert: '' }],
              safe: false,
            },
          }),
        },
      ];
    });
  },
  examples: {
    pass: [
      {
        text: '近年来，本区知识产权服务业快速发展，为加强项目前期论证，制定本措施。\n一、说明年度目标\n支持最近三年内无违法记录、上年度营业收入超过1000万元的企业。',
      },
      { text: '第三条　落实“目前已开展的试点”，距离最近的园区优先，过去年均增长不低于5%。' },
      { text: '1.明确近期目标和中长期规划，证明年限不少于1年，临近期满的及时续保。' },
      { text: '一、截至2026年6月底，目前已建成工作站12个。' },
    ],
    fail: [
      {
        text: '一、工作目标\n目前，全区已有服务机构120家，力争到明年底达到150家。',
        finds: ['目前', '明年'],
        fixed: '一、工作目标\n全区已有服务机构120家，力争到明年底达到150家。',
      },
      {
        text: '第六条　近期开展专项行动，今年完成整治，近年来受过处罚的不予支持。',
        finds: ['近期', '今年', '近年来'],
        fixed: '第六条　开展专项行动，今年完成整治，近年来受过处罚的不予支持。',
      },
    ],
  },
};

/** The words of the sentence in front of a place, within reach. */
const before = (text: string, at: number): string =>
  /[^。；\n]*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
