import { numberOf } from '../../../compare/slots/figures.ts';
import { type Figure, figuresOf } from '../../amounts/figures.ts';
import { placedSpan } from '../../amounts/grants.ts';
import { perParagraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

export const amountUnitMix: Rule = {
  id: 'amount-unit-mix',
  name: '金额单位不统一',
  group: 'amount',
  severity: 'warning',
  basis: '实务',
  citation: '同一文件中同类金额使用同一单位',
  about: '同一文件里，满一万元的金额不时而用元、时而用万元。',
  scope: 'document',
  find: ({ paragraphs }) => {
    const inYuan = paragraphs.filter(({ paragraph }) => unitsOf(paragraph).yuan.length > 0);
    if (inYuan.length === 0) return [];
    if (!paragraphs.some(({ paragraph }) => unitsOf(paragraph).hasWan)) return [];
    return inYuan.flatMap((placed) =>
      unitsOf(placed.paragraph).yuan.map(({ words, core, value }): Found => {
        const span = placedSpan(placed, core);
        const better = `${value}万元`;
        return {
          span,
          message: `“${words}”与全文其他以万元计的金额单位不一，宜写作“${better}”。`,
          fix: { title: `改为“${better}”`, edits: [{ ...span, insert: better }], safe: false },
        };
      }),
    );
  },
  examples: {
    pass: [
      { text: '（一）每件资助5000元，每家机构每年不超过10万元。' },
      { text: '第二条 每人奖励20000元。\n第三条 每家奖励500000元。' },
      { text: '1.罚款12345元，另奖励2万元。' },
      { text: '三、中央财政下拨2亿元，本区配套3000万元。' },
    ],
    fail: [
      {
        text: '第四条 国家标准每项资助300000元，行业标准每项资助15万元。',
        finds: ['300000元'],
        fixed: '第四条 国家标准每项资助30万元，行业标准每项资助15万元。',
      },
      {
        text: '（一）一等奖奖励20万元。\n（二）二等奖奖励150,000元，三等奖奖励 15000 元。',
        finds: ['150,000元', '15000 元'],
        fixed: '（一）一等奖奖励20万元。\n（二）二等奖奖励15万元，三等奖奖励 1.5万元。',
      },
    ],
  },
};

type InYuan = { readonly words: string; readonly core: Figure['core']; readonly value: number };

const IN_YUAN = /^([\d０-９,，.]+)\s?元$/;

/** The sums a paragraph gives in 元 though they come out even in 万元, and whether it uses 万元. */
const unitsOf = perParagraph((paragraph) => {
  const yuan: InYuan[] = [];
  let hasWan = false;
  for (const { kind, core } of figuresOf(paragraph)) {
    if (kind !== 'amount') continue;
    const words = paragraph.text.slice(core.from, core.to);
    if (/万\s?元?$/.test(words)) hasWan = true;
    const value = numberOf(IN_YUAN.exec(words)?.[1] ?? '') / 10_000;
    if (value >= 1 && Number.isInteger(value * 10)) yuan.push({ words, core, value });
  }
  return { yuan, hasWan };
});
