import type { Span } from '../../../model/span.ts';
import { documentsIn } from '../../cited/documents.ts';
import { endOfPlan, lastYearOf, PLAN } from '../../cited/period.ts';
import { type Paragraph, perParagraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

/** A plan that is named, with the last year of its period. */
type Plan = Span & { readonly name: string; readonly until: number };

/** 落实“十四五”规划, 到“十四五”末: a plan that is to be carried out, named without its title. */
const TASK = new RegExp(
  `(?:落实|贯彻|实施|执行|按照|根据|依据|对接|完成|推进)[^，。；《》\\n]{0,12}?[“"]?(${PLAN})[”"]?[^，。；《》\\n]{0,12}?(?:规划|计划|目标|任务)|(?:到|至)[“"]?(${PLAN})[”"]?(?:期?末|结束)`,
  'g',
);

/** What is told of the past: 巩固“十四五”时期成果, 《…》同时废止, 在《…》收官之后. */
const PAST =
  /收官|以来|成果|成效|成绩|总结|评估|圆满|基础上|已经?(?:完成|实施|印发)|废止|失效|期满|到期|届满|上一|延续|接续|回顾|修订|修改/;

const plansIn = perParagraph((paragraph): readonly Plan[] => {
  const { text } = paragraph;
  const titled = documentsIn(paragraph).flatMap(({ title, span }): readonly Plan[] => {
    const until = lastYearOf(title);
    return until === null ? [] : [{ ...span, name: `《${title}》`, until }];
  });
  const tasks = [...text.matchAll(TASK)].flatMap(
    ({ 0: words, 1: task, 2: end, index }): readonly Plan[] => {
      const until = endOfPlan(task ?? end ?? '');
      return until === null ? [] : [{ from: index, to: index + words.length, name: words, until }];
    },
  );
  return [...titled, ...tasks]
    .filter((plan) => !PAST.test(aroundOf(paragraph, plan)))
    .sort((a, b) => a.from - b.from);
});

export const planExpired: Rule = {
  id: 'plan-expired',
  name: '规划期已过',
  group: 'citation',
  severity: 'warning',
  basis: '实务',
  citation: '依据应当现行有效（制定规范性文件的惯例）',
  about: '作为依据或任务引用的规划、计划、行动方案，规划期不早于成文之年；叙述过去成果的不算。',
  scope: 'document',
  find: ({ policy, paragraphs }, { today }) => {
    const year = Number((policy.issuedOn ?? today).slice(0, 4));
    return paragraphs.flatMap(({ paragraph, at }) =>
      OWN.has(paragraph.role)
        ? []
        : plansIn(paragraph)
            .filter(({ until }) => until < year)
            .map(
              ({ from, to, name, until }): Found => ({
                span: { from: from + at, to: to + at },
                message: `${name}的规划期到${until}年为止，${year}年再作依据或任务已过期，请换用现行文件或删去。`,
              }),
            ),
    );
  },
  examples: {
    pass: [
      {
        text: '一、落实《知识产权强国建设纲要（2021—2035年）》，做好“十五五”规划编制，巩固“十四五”时期人才培养成果。',
      },
      {
        text: '第十条　《苏州市专利奖励办法（2021—2025年）》同时废止，在“十四五”规划实施基础上接续推进。',
      },
      {
        text: '深圳市南山区行动计划\n一、落实《“十三五”国家知识产权保护和运用规划》。\n深圳市南山区人民政府\n2018年5月4日',
      },
    ],
    fail: [
      {
        text: '一、贯彻《“十三五”国家知识产权保护和运用规划》和《专利转化运用专项行动方案（2023—2025年）》，制定本方案。',
        finds: [
          '《“十三五”国家知识产权保护和运用规划》',
          '《专利转化运用专项行动方案（2023—2025年）》',
        ],
      },
      {
        text: '第二条　落实“十四五”规划任务，到“十四五”末，专利导航项目达到50个。',
        finds: ['落实“十四五”规划', '到“十四五”末'],
      },
    ],
  },
};

const OWN: ReadonlySet<string> = new Set(['title', 'notice-title', 'subtitle', 'letterhead']);

/** The sentence around it, without itself. */
function aroundOf({ text }: Paragraph, { from, to }: Span): string {
  const before = /[^。；\n]*$/.exec(text.slice(Math.max(0, from - 24), from))?.[0] ?? '';
  const behind = /^[^。；\n]*/.exec(text.slice(to, to + 24))?.[0] ?? '';
  return `${before}|${behind}`;
}
