import { frameOf } from '../../../topics/frame.ts';
import { unitsOf } from '../../../topics/units.ts';
import { PLAN } from '../../elements/citations.ts';
import { plan } from '../../elements/documents.ts';
import { hasFigure, hasYear } from '../../elements/goals.ts';
import { groundOf } from '../../elements/ground.ts';
import { firstWords } from '../../elements/place.ts';
import type { Found, Rule } from '../../types.ts';

export const goalsUndated: Rule = {
  id: 'goals-undated',
  name: '目标没有时限或指标',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: PLAN,
  about: '行动计划、实施方案的工作目标是否有年份和指标。',
  scope: 'document',
  find: (draft) => {
    if (groundOf(draft).family !== 'plan') return [];
    const { clauses, source } = draft.policy;
    const goals = unitsOf(clauses).filter((unit) => frameOf(unit, undefined) === 'goals');
    const words = goals.map(({ body }) => body).join('\n');
    const [first] = goals;
    if (first === undefined || words.trim() === '') return [];
    const dated = hasYear(words);
    if (dated && hasFigure(words)) return [];
    const found: Found = {
      span: firstWords(source, first.clause),
      message: dated
        ? '工作目标没有可以考核的指标，宜写明到时达到多少家、多少名、增长多少。'
        : '工作目标没有写明到哪一年达到，宜写“到××××年……”。',
    };
    return [found];
  },
  examples: {
    pass: [
      { text: plan('（二）工作目标\n到2028年，服务机构达到100家。') },
      { text: plan('（二）发展目标\n三年内培育百家服务机构。') },
      {
        text: '江北区若干措施\n一、总体目标。服务水平显著提升。\n二、培育机构。遴选机构。\n三、加强监管。开展检查。',
      },
    ],
    fail: [
      {
        text: plan('（二）工作目标\n服务机构数量显著增加，服务水平显著提升。'),
        finds: ['工作目标'],
      },
      {
        text: plan('（二）发展目标\n到2028年，服务水平显著提升，集聚效应更加明显。'),
        finds: ['发展目标'],
      },
    ],
  },
};
