import { proposedFacts } from '../../../library/facts.ts';
import type { LineRole } from '../../../model/policy.ts';
import type { Draft } from '../../draft.ts';
import { setTimes } from '../../jurisdiction/deadlines.ts';
import type { Found, Rule } from '../../types.ts';

/** 期限已过: 到2020年 in a document of 2026. */
export const deadlineExpired: Rule = {
  id: 'deadline-expired',
  name: '目标或期限已经过去',
  group: 'jurisdiction',
  severity: 'error',
  basis: '规定',
  citation: '《党政机关公文处理工作条例》第二十条第四项（时间准确）',
  about: '早于成文日期的目标年份、完成时限，多是照抄旧文件留下的。',
  scope: 'document',
  find: (draft, { today }) => {
    const issued = issuedOn(draft);
    const date = issued ?? today;
    const named = issued === null ? `今天（${dateName(date)}）` : `成文日期（${dateName(date)}）`;
    return draft.paragraphs.flatMap(({ paragraph, at }) =>
      SKIPPED.has(paragraph.role)
        ? []
        : setTimes(paragraph)
            .filter(({ last }) => last < date)
            .map(({ from, to, isSure }): Found => {
              const words = paragraph.text.slice(from, to);
              const isBorrowed = paragraph.sourced.some((one) => one.from < to && from < one.to);
              return {
                span: { from: at + from, to: at + to },
                severity: isSure || isBorrowed ? 'error' : 'warning',
                message: `“${words}”早于${named}，作为目标或期限已经过去，请更新。`,
              };
            }),
    );
  },
  examples: {
    pass: [
      { text: '一、自2012年获批试点以来成效明显，2024年，全区共有服务机构86家。' },
      { text: '为实施《知识产权强国建设纲要（2021—2035年）》，到2030年建成服务体系。' },
      { text: '第二条 截至2025年底，全区有效发明专利达到3万件；“十四五”时期成果得到巩固。' },
      { text: '（二）对2024年12月31日前在本区注册登记的机构，给予一次性奖励。' },
      { text: '1.每年3月31日前完成申报，2027年6月底前兑现。' },
      { text: '到2020年，机构达到30家。\n徐汇区知识产权局\n2018年3月5日', today: '2026-11-26' },
    ],
    fail: [
      { text: '一、到2020年，服务机构达到100家。', finds: ['到2020年'] },
      {
        text: '（一）建设平台。2023年底前建成服务平台。（责任单位：区科委；完成时限：2024年6月）',
        finds: ['2023年底前', '2024年6月'],
      },
      { text: '第三条 力争到“十三五”末，形成服务体系。', finds: ['到“十三五”末'] },
      {
        text: '2.2021—2023年，每年安排专项资金500万元。',
        finds: ['2021—2023年'],
      },
    ],
  },
};

const SKIPPED: ReadonlySet<LineRole> = new Set([
  'doc-number',
  'date',
  'signature',
  'subtitle',
  'letterhead',
  'colophon',
]);

/** The date of issue; else the first day of the year its number or its title tells. */
function issuedOn({ policy }: Draft): string | null {
  if (policy.issuedOn !== null) return policy.issuedOn;
  const { year } = proposedFacts(policy);
  return year === null ? null : `${year}-01-01`;
}

/** 2026年12月5日 */
const dateName = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
