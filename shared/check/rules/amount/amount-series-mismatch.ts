import { sharedOut } from '../../amounts/grades.ts';
import type { Rule } from '../../types.ts';

export const amountSeriesMismatch: Rule = {
  id: 'amount-series-mismatch',
  name: '分别给予的金额与等级数不符',
  group: 'amount',
  severity: 'error',
  basis: '实务',
  citation: '“分别”前后的等级和金额一一对应',
  about: '“一等奖、二等奖、三等奖分别给予……”等，等级数和金额数一一对应。',
  scope: 'paragraph',
  find: (paragraph) =>
    sharedOut(paragraph).flatMap(({ grades, values, gradeCount, valueCount }) => {
      // 个人和单位各有一组: as many values more than once.
      if (valueCount % gradeCount === 0) return [];
      const named = paragraph.text.slice(grades.from, grades.to);
      return [
        {
          span: values,
          related: [grades],
          message: `“${named}”有${gradeCount}个等级，“分别”之后有${valueCount}个数额，不能一一对应，请补齐或者核对。`,
        },
      ];
    }),
  examples: {
    pass: [
      { text: '（一）对获得一、二、三等奖的，分别奖励20万元、10万元和5万元。' },
      { text: '第四条 获评国家级、省级、市级示范机构的，分别给予50万元、30万元、10万元奖励。' },
      {
        text: '2.对主导制定国际标准、国家标准、行业标准和地方标准的，分别给予最高30万元、20万元、10万元资助。',
      },
      { text: '三、国家级、省级品牌机构、示范机构，分别给予50万元、40万元、30万元、20万元。' },
      { text: '4.对博士、硕士研究生分别给予每月2000元、1000元补贴，补贴期限分别为3年、2年。' },
      { text: '五、甲级、乙级机构的负责人和团队分别给予3万元、2万元、2万元和1万元奖励。' },
    ],
    fail: [
      {
        text: '（二）对获得一、二、三等奖的，分别奖励20万元、10万元。',
        finds: ['20万元、10万元'],
      },
      {
        text: '第七条 对评为国家级、市级示范园区的，分别给予一次性奖励100万元、60万元和30万元。',
        finds: ['100万元、60万元和30万元'],
      },
      {
        text: '3.评价结果居前三名的，分别按照服务收入的10%、8%给予奖励。',
        finds: ['10%、8%'],
      },
    ],
  },
};
