import { placedSpan } from '../../amounts/grants.ts';
import { type Target, targetsIn } from '../../amounts/targets.ts';
import type { Placed } from '../../draft.ts';
import type { Found, Rule } from '../../types.ts';

export const figureInconsistent: Rule = {
  id: 'figure-inconsistent',
  name: '同一指标前后不一',
  group: 'amount',
  severity: 'error',
  basis: '实务',
  citation: '同一年份、同一指标的数值前后一致',
  about: '工作目标和任务措施中同一年份的同一指标，数值一致。',
  scope: 'document',
  find: ({ paragraphs }) => {
    const first = new Map<string, TargetAt>();
    return paragraphs.flatMap((placed) =>
      targetsIn(placed.paragraph).flatMap((target): readonly Found[] => {
        const key = [target.year, target.way, target.thing, target.unit].join(' ');
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, { placed, target });
        return earlier === undefined || earlier.target.value === target.value
          ? []
          : [foundOf({ placed, target }, earlier)];
      }),
    );
  },
  examples: {
    pass: [
      {
        text: '一、发展目标\n到2028年，服务机构达到200家，其中品牌机构达到20家。\n二、主要任务\n（一）到2027年，服务机构达到150家。\n（二）到2028年，服务机构达到200家以上。',
      },
      {
        text: '一、总体目标。到2030年，高价值发明专利达到500件，国家级品牌机构达到5家。\n二、到2030年，发明专利达到3000件，品牌机构达到50家。',
      },
      {
        text: '第三条 到2028年，专利代理师达到600名，累计开展专利导航60项。\n第四条 每年开展专利导航20项，到2028年，软件园区内专利代理师达到60名。',
      },
      { text: '1.到2029年，培训从业人员500人次。\n2.到2029年，引进从业人员50人次。' },
    ],
    fail: [
      {
        text: '一、发展目标\n到2028年，知识产权服务机构达到200家，执业专利代理师达到800名。\n二、主要任务\n（一）培育机构。加强指导，到2028年，全区服务机构数量达到300家。',
        finds: ['全区服务机构数量达到300家'],
      },
      {
        text: '第三条 到2030年，力争专利代理师突破1000名，累计开展专利导航项目60项。\n第八条 加强人才引育，2030年底前专利代理师达到1200名，完成专利导航项目80项。',
        finds: ['专利代理师达到1200名', '80项'],
      },
    ],
  },
};

type TargetAt = { readonly placed: Placed; readonly target: Target };

const foundOf = ({ placed, target }: TargetAt, earlier: TargetAt): Found => {
  const words = (one: TargetAt): string =>
    one.placed.paragraph.text.slice(one.target.from, one.target.to);
  return {
    span: placedSpan(placed, target),
    related: [placedSpan(earlier.placed, earlier.target)],
    // What is done until then may be counted apart.
    severity: target.way === '达到' ? 'error' : 'warning',
    message: `${target.year}年“${target.thing}”此处为“${words({ placed, target })}”，前文为“${words(earlier)}”，前后不一，请核对。`,
  };
};
