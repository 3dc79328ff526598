import { type OpenHeading, openHeadings } from '../../headings/open.ts';
import { type OddStop, oddStops } from '../../headings/stops.ts';
import type { Found, Rule } from '../../types.ts';

/** The mark behind a heading. */
export const headingStop: Rule = {
  id: 'heading-stop',
  name: '标题末标点',
  group: 'structure',
  severity: 'warning',
  basis: '实务',
  citation: '公文惯例：单独成行的标题末不加标点，标题后接正文的用句号',
  about: '单独成行的标题末尾不加标点；标题后直接写正文的，标题末用句号，同级一致。',
  scope: 'document',
  find: ({ policy }) => [...oddStops(policy).map(foundFor), ...openHeadings(policy).map(foundOpen)],
  examples: {
    pass: [
      {
        text: '一、培育机构\n（一）支持落户。对新设机构给予补贴。优先提供场地。\n（二）支持发展。对品牌机构给予奖励。优先推荐项目。\n二、集聚人才\n加强培养。',
      },
      {
        text: '一、重点方向\n1.远程教育：依托学院开展培训。扩大规模。\n2.跨境电商：培育海外主体。建设园区。\n3.智能制造：服务链主企业。形成示范。\n二、保障措施\n加强领导。',
      },
      {
        text: '第一章　总则\n第一条【目的】为了规范管理，制定本办法。\n第二条【范围】本办法适用于本区。\n第二章　附则\n第三条【施行】本办法自发布之日起施行。',
      },
    ],
    fail: [
      {
        text: '一、培育机构。\n支持机构落户，给予补贴。\n二、集聚人才\n加强培养，支持引进。\n三、优化环境\n加强监管，强化自律。',
        finds: ['。'],
        fixed:
          '一、培育机构\n支持机构落户，给予补贴。\n二、集聚人才\n加强培养，支持引进。\n三、优化环境\n加强监管，强化自律。',
      },
      {
        text: '一、培育机构\n（一）支持落户。对新设机构给予补贴。优先提供场地。\n（二）支持发展：对品牌机构给予奖励。优先推荐项目。\n（三）支持并购。对并购项目给予贴息。加强对接。\n二、集聚人才\n加强培养。',
        finds: ['：'],
        fixed:
          '一、培育机构\n（一）支持落户。对新设机构给予补贴。优先提供场地。\n（二）支持发展。对品牌机构给予奖励。优先推荐项目。\n（三）支持并购。对并购项目给予贴息。加强对接。\n二、集聚人才\n加强培养。',
      },
      {
        text: '一、培育机构。\n支持机构落户，给予补贴。\n二、集聚人才。\n加强培养，支持引进。\n三、优化环境。\n加强监管，强化自律。',
        finds: ['。'],
        fixed:
          '一、培育机构\n支持机构落户，给予补贴。\n二、集聚人才\n加强培养，支持引进。\n三、优化环境\n加强监管，强化自律。',
      },
      {
        text: '一、培育机构\n（一）支持落户。对新设机构给予补贴。优先提供场地。\n（二）支持发展。对品牌机构给予奖励。优先推荐项目。\n（三）支持并购，对并购项目给予贴息，加强对接。\n（四）支持上市。对上市机构给予奖励。加强辅导。\n二、集聚人才\n加强培养。',
        finds: ['，'],
        fixed:
          '一、培育机构\n（一）支持落户。对新设机构给予补贴。优先提供场地。\n（二）支持发展。对品牌机构给予奖励。优先推荐项目。\n（三）支持并购。对并购项目给予贴息，加强对接。\n（四）支持上市。对上市机构给予奖励。加强辅导。\n二、集聚人才\n加强培养。',
      },
    ],
  },
};

const foundOpen = ({ words, comma }: OpenHeading): Found => ({
  span: comma,
  severity: 'info',
  message: `本级其他各条都有标题句，“${words}”后是逗号，作为标题的宜用句号。`,
  fix: { title: '改为“。”', edits: [{ ...comma, insert: '。' }], safe: false },
});

function foundFor({ kind, end, others }: OddStop): Found {
  const { clause, mark, span } = end;
  const heading = `标题“${(clause.heading ?? '').replace(/[。；：，、]$/, '')}”`;
  const places = [end, ...others];
  const insert = kind === 'own-line' ? '' : '。';
  const all = others.length === 0 ? '' : `，全文共${places.length}处`;
  // Where only blanks stand behind a heading, the heading itself is the place to look at.
  const place = span.from === span.to ? (clause.headingSpan ?? span) : span;
  return {
    span: place,
    ...(others.length > 0 && { related: others.map((other) => other.span) }),
    message:
      kind === 'own-line'
        ? `${heading}单独成行，末尾不加“${mark}”${all}。`
        : `${heading}后接正文，应以句号结束，与本级其他标题一致。`,
    fix: {
      title: kind === 'own-line' ? `删去“${mark}”` : '改用句号',
      edits: places.map((one) => ({ ...one.span, insert })),
      safe: true,
    },
  };
}
