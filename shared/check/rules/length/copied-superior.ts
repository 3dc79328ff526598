import { isBody } from '../../body.ts';
import type { Placed } from '../../draft.ts';
import { type Copied, copiedOf } from '../../length/copied.ts';
import { exampleSuperior, SUPERIOR_WORDS } from '../../length/example-superior.ts';
import { type Superior, superiorsOf } from '../../length/superiors.ts';
import { thresholdOf } from '../../settings.ts';
import type { Found, Rule } from '../../types.ts';

const OWN_WORDS =
  '支持园区建立预警机制，编制境外参展指引，举办专利开放日等活动，帮助小微主体用好许可政策，组建志愿服务队伍，开展维权咨询，编印海外风险地图，培训企业法务人员，推出知识产权体检服务包，设立巡回办案点，组织技能竞赛和成果路演，对接银行开展质押贷款推介，建立企业需求台账，按月回访并通报办理结果。';

export const copiedSuperior: Rule = {
  id: 'copied-superior',
  name: '照抄上级文件',
  group: 'length',
  severity: 'info',
  basis: '一般',
  citation: '《整治形式主义为基层减负若干规定》（2024年）“切实精简文件”',
  about: '贯彻上级文件要结合本地实际，不大段照抄，也不整条照搬。',
  thresholds: ['copiedShare'],
  scope: 'document',
  find: ({ policy, paragraphs }, context) => {
    const superiors = superiorsOf(context);
    const first = paragraphs[0];
    if (superiors.length === 0 || first === undefined) return [];
    // The superior document itself, opened from the library.
    if (superiors.some(({ title }) => title === policy.title)) return [];
    const told = paragraphs
      .filter(({ paragraph, path }) => path !== null && isBody(paragraph))
      .map((placed) => ({ placed, copied: copiedOf(placed.paragraph, superiors) }));
    const span = policy.titleSpan ?? { from: first.at, to: first.at + first.paragraph.text.length };
    const most = thresholdOf(context.settings, 'copiedShare');
    const message = ofDraft(
      told.map(({ copied }) => copied),
      most,
    );
    return [
      ...(message === null ? [] : [{ span, message }]),
      ...told.flatMap(({ placed, copied }) => ofClause(placed, copied, superiors)),
    ];
  },
  examples: {
    pass: [
      {
        text: '一、培育机构。支持服务机构面向产业园区开展专利导航，提供预警分析。',
        precedents: [exampleSuperior],
      },
      {
        text: `一、培育骨干机构。${SUPERIOR_WORDS}`,
        // Of another city: whoever borrows from it copies no superior document.
        precedents: [{ ...exampleSuperior, jurisdiction: '天津市' }],
      },
      {
        text: `一、培育骨干机构。${SUPERIOR_WORDS}`,
        level: '市级',
        precedents: [exampleSuperior],
      },
      {
        text: `（一）培育机构。${SUPERIOR_WORDS.slice(0, 24)}。${OWN_WORDS}`,
        precedents: [exampleSuperior],
      },
    ],
    fail: [
      {
        text: `江宁区若干措施\n一、培育骨干机构。${SUPERIOR_WORDS}\n二、建立预警机制。${OWN_WORDS}${OWN_WORDS}`,
        precedents: [exampleSuperior],
        finds: [SUPERIOR_WORDS],
      },
      {
        text: `江宁区若干措施\n第一条 ${SUPERIOR_WORDS.slice(0, 60)}，${OWN_WORDS.slice(0, 60)}。`,
        precedents: [exampleSuperior],
        finds: ['江宁区若干措施'],
      },
    ],
  },
};

/** The share of the whole draft that stands in any superior document, where it is too much. */
function ofDraft(told: readonly Copied[], most: number): string | null {
  const all = told.reduce((sum, { length }) => sum + length, 0);
  const copied = told.reduce((sum, one) => sum + one.inAny, 0);
  const share = all === 0 ? 0 : Math.round((100 * copied) / all);
  return share > most
    ? `全文约${share}%的文字与上级文件逐字相同，超过${most}%，建议结合本地实际细化，少写上级已有的要求。`
    : null;
}

/** A shorter clause is a formula. */
const LEAST = 40;
const WHOLE = 0.95;

/** A clause that stands whole in one superior document. */
function ofClause(
  { at, paragraph }: Placed,
  { length, from, to, inEach }: Copied,
  superiors: readonly Superior[],
): readonly Found[] {
  if (length < LEAST || (paragraph.role !== 'clause' && paragraph.role !== 'paragraph')) return [];
  const index = inEach.findIndex((one) => one >= WHOLE * length);
  const superior = superiors[index];
  const copied = inEach[index];
  return superior === undefined
    ? []
    : [
        {
          span: { from: at + from, to: at + to },
          message: `本条与上级文件《${superior.title}》的条款${copied === length ? '逐字' : '几乎逐字'}相同，建议写明本地的具体做法，或者只作引用。`,
        },
      ];
}
