import { type OddForm, oddForms } from '../../numbering/forms.ts';
import type { Found, Rule } from '../../types.ts';

/** So many of the same fault are one habit, told once with all its places. */
const HABIT = 4;

/** 3、 （二）、 (一): how a marker is written, not its number. */
export const markerStyle: Rule = {
  id: 'marker-style',
  name: '序号写法',
  group: 'structure',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.3；GB/T 15834-2011 附录B.3',
  about:
    '层次序数依次写作“一、”“（一）”“1.”“（1）”：汉字数字后用顿号，阿拉伯数字后用下脚点，带括号的后面不加标点，同级写法一致。',
  yieldsTo: ['punct-halfwidth'],
  scope: 'document',
  find: ({ policy }) => {
    const odd = oddForms(policy);
    const byForm = new Map<string, OddForm[]>();
    for (const one of odd) {
      const same = byForm.get(one.form);
      if (same === undefined) byForm.set(one.form, [one]);
      else same.push(one);
    }
    return [...byForm.values()].flatMap((same) =>
      same.length >= HABIT ? foundFor(same) : same.flatMap((one) => foundFor([one])),
    );
  },
  examples: {
    pass: [
      {
        text: '一、培育机构\n（一）支持落户。……\n1.给予补贴。……\n2.提供场地。……\n（二）支持发展。……\n二、集聚人才\n加强培养。',
      },
      {
        text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第二章　附则\n第三条　本办法自发布之日起施行。',
      },
      {
        text: '一、提升质量\n1. 开展培训。……\n2. 加强评价。支持下列事项：\n（1）制定标准；\n（2）开展认证。\n二、拓展服务\n3. 建设平台。……',
      },
    ],
    fail: [
      {
        text: '一、提升质量\n1.开展培训。……\n2、加强评价。……\n3.建设平台。……\n二、优化环境\n4.加强监管。……',
        finds: ['2、'],
        fixed:
          '一、提升质量\n1.开展培训。……\n2.加强评价。……\n3.建设平台。……\n二、优化环境\n4.加强监管。……',
      },
      {
        text: '一、培育机构\n（一）、支持落户。……\n（二）支持发展。……\n二、集聚人才\n(一)支持引进。……\n（二）支持培养。……',
        finds: ['（一）、', '(一)'],
        fixed:
          '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n二、集聚人才\n（一）支持引进。……\n（二）支持培养。……',
      },
      {
        text: '一、培育机构\n（一）支持落户。……\n（2）支持发展。……\n（三）支持并购。……\n二.集聚人才\n加强培养。',
        finds: ['（2）', '二.'],
        fixed:
          '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n（三）支持并购。……\n二、集聚人才\n加强培养。',
      },
      {
        text: '一、提升质量\n1、开展培训。……\n2、加强评价。……\n二、拓展服务\n3、建设平台。……\n4、对接园区。……',
        finds: ['1、'],
        fixed:
          '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n3.建设平台。……\n4.对接园区。……',
      },
      {
        text: '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n3.支持并购。……\n二、集聚人才\n（一）支持引进。……\n（二）支持培养。……',
        finds: ['3.'],
        fixed:
          '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n（三）支持并购。……\n二、集聚人才\n（一）支持引进。……\n（二）支持培养。……',
      },
    ],
  },
};

function foundFor(same: readonly OddForm[]): readonly Found[] {
  const [first, ...others] = same;
  if (first === undefined) return [];
  const { clause, reading, kind } = first;
  const all = others.length === 0 ? '' : `，全文共${same.length}处`;
  return [
    {
      span: clause.markerSpan,
      ...(others.length > 0 && { related: others.map((one) => one.clause.markerSpan) }),
      ...(kind === 'other' && { severity: 'warning' as const }),
      message: `${wrongWith(first)}，应写作“${reading}”${all}。`,
      fix: {
        title:
          others.length === 0 ? `改为“${reading}”` : `${same.length}处一并改为“${reading}”的写法`,
        edits: same.map((one) => ({ ...one.clause.markerSpan, insert: one.reading })),
        safe: true,
      },
    },
  ];
}

function wrongWith({ clause: { marker }, kind, reading }: OddForm): string {
  switch (kind) {
    case 'mark':
      return /[）)]$|条$|章$|节$|编$/.test(reading)
        ? `序号“${marker}”后不加标点`
        : `序号“${marker}”后的标点不对`;
    case 'width':
      return `序号“${marker}”用了半角括号`;
    case 'level':
      return `序号“${marker}”与本级其他序号写法不同`;
    case 'other':
      return `序号“${marker}”的写法不规范`;
  }
}
