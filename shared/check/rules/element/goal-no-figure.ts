import type { Span } from '../../../model/span.ts';
import { bodyOf } from '../../../topics/units.ts';
import type { Draft } from '../../draft.ts';
import { PLAN } from '../../elements/citations.ts';
import { plan } from '../../elements/documents.ts';
import { dashedGoals, goalClauses, hasFigure, hasYear } from '../../elements/goals.ts';
import { firstWords } from '../../elements/place.ts';
import type { Found, Rule } from '../../types.ts';

/** So many others must have both, year and figure, before one lacks them. */
const LEAST = 2;

/** What is there or is not there can be told without a figure: 建成服务大厅, 集群初步形成规模. */
const SEEN = /建成|建立|建设|形成|打造|设立|完成|出台|创建|组建|获批|实现/;

type Goal = { readonly span: Span; readonly words: string };

export const goalNoFigure: Rule = {
  id: 'goal-no-figure',
  name: '单项目标没有时限和指标',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: PLAN,
  about: '分项写的工作目标，其他各项都有年份和指标而一项只说程度、两样都没有的。',
  scope: 'document',
  find: (draft) =>
    goalsOf(draft).flatMap((goals): readonly Found[] => {
      const without = goals.filter(
        ({ words }) => !hasFigure(words) && !hasYear(words) && !SEEN.test(words),
      );
      const having = goals.filter(({ words }) => hasFigure(words) && hasYear(words)).length;
      const [only] = without;
      if (only === undefined || without.length > 1) return [];
      if (having < LEAST || having + 1 < goals.length) return [];
      return [
        {
          span: only.span,
          message:
            '这一项目标只说程度，没有年份和可以考核的指标（其他各项都有），请补写或并入总的目标。',
        },
      ];
    }),
  examples: {
    pass: [
      {
        text: plan(
          '（二）工作目标\n——服务机构增加。到2028年达到100家。\n——服务能力增强。累计导航30项。\n——人才队伍扩大。代理师达到500名。',
        ),
      },
      {
        text: plan(
          '（二）发展目标\n——服务机构增加。到2028年达到100家。\n——服务能力增强。质量显著提升。\n——服务环境改善。体系更加健全。',
        ),
      },
      {
        text: '江北区行动计划\n一、发展目标\n到2028年，实现下列目标。\n1.集聚机构。机构达到50家。\n2.培养人才。到2028年，人才结构明显优化。\n3.做强产业。营业收入翻一番。\n二、重点任务\n1.开展培训。',
      },
      {
        text: plan(
          '（二）工作目标\n——服务机构增加。达到100家。\n——服务能力增强。累计导航30项。\n——服务环境明显改善。',
        ),
      },
      {
        text: plan(
          '（二）工作目标\n——服务机构增加。到2028年达到100家。\n——服务能力增强。到2028年累计导航30项。\n——服务环境改善。产业集群初步形成规模。',
        ),
      },
      { text: plan('（二）工作目标\n到2028年，服务机构达到100家。\n服务水平显著提升。') },
    ],
    fail: [
      {
        text: plan(
          '（二）工作目标\n——服务机构增加。到2028年达到100家。\n——服务能力增强。到2028年累计导航30项。\n——服务环境明显改善，服务效能大幅提高。',
        ),
        finds: ['——服务环境明显改善，服务效能大幅提高。'],
      },
      {
        text: '江北区行动计划\n一、发展目标\n1.集聚机构。到2028年，机构达到50家。\n2.培养人才。人才结构明显优化。\n3.做强产业。到2028年，营业收入达到3亿元。\n二、重点任务\n1.开展培训。',
        finds: ['培养人才'],
      },
    ],
  },
};

/** The goals that stand side by side, behind dashes or as clauses of their own. */
function goalsOf(draft: Draft): readonly (readonly Goal[])[] {
  const { source } = draft.policy;
  const dashed = dashedGoals(draft).map((points) =>
    points.map(({ paragraph: { text }, at }): Goal => {
      const words = text.trimEnd();
      return { span: { from: at, to: at + words.length }, words };
    }),
  );
  const clauses = goalClauses(draft).map(({ children }) =>
    children.map(
      (child): Goal => ({
        span: firstWords(source, child),
        words: `${child.heading ?? ''}${bodyOf(child)}`,
      }),
    ),
  );
  return [...dashed, ...clauses];
}
