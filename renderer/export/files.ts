import { analyze } from '../../shared/analyze.ts';
import { Refusal } from '../../shared/api.ts';
import { alignSteps, type Progress } from '../../shared/compare/align.ts';
import { topicsDecided } from '../../shared/compare/topic-decisions.ts';
import type { Alignment } from '../../shared/compare/types.ts';
import { assertNever } from '../../shared/model/assert.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { compared } from '../../shared/model/walk.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { modelOf } from '../../shared/topics/library.ts';
import { blanksLeft } from '../../shared/word/blanks-left.ts';
import { withComments } from '../../shared/word/comments.ts';
import { formatWith } from '../../shared/word/format/house.ts';
import { exportName } from '../../shared/word/name.ts';
import { draftingNotesDocx } from '../../shared/word/notes/docx.ts';
import { officialDocx } from '../../shared/word/official.ts';
import { type OfficialBlocks, officialBlocks } from '../../shared/word/official-blocks.ts';
import { pagesOf } from '../../shared/word/pages/pages.ts';
import { type RedlineBase, redlineOf } from '../../shared/word/redline.ts';
import { comparisonTableDocx } from '../../shared/word/table/docx.ts';
import type { Comparison } from '../../shared/word/table/types.ts';
import { comparisonTableXlsx } from '../../shared/word/table/xlsx.ts';
import { opinionsFile } from './opinions-file.ts';
import type { Against, Base, Compared, Made, Order } from './protocol.ts';
import { reportFile } from './report-file.ts';

type OnProgress = (progress: Progress) => void;

/** The file an order asks for, in the drafter's own words. */
export async function fileOf(order: Order, onProgress: OnProgress): Promise<Made> {
  switch (order.kind) {
    case 'official':
      return officialFile(order);
    case 'redline':
      return redlineFile(order, onProgress);
    case 'table':
      return tableFile(order, onProgress);
    case 'notes':
      return notesFile(order, onProgress);
    case 'report':
      return reportFile(order);
    case 'opinions':
      return opinionsFile(order);
    default:
      return assertNever(order);
  }
}

type Of<Kind extends Order['kind']> = Extract<Order, { readonly kind: Kind }>;

async function officialFile({ source, issuance, remarks = [] }: Of<'official'>): Promise<Made> {
  const policy = analyze(source);
  const printed = asPrinted(policy);
  const bytes = await officialDocx(printed, issuance);
  return {
    name: exportName(policy, remarks.length === 0 ? '' : '（带批注）'),
    bytes: whole(withComments(bytes, remarks)),
    remarks: [
      ...blanksLeft(source),
      ...leftOut(policy),
      ...toCheck(officialBlocks(printed, issuance)),
    ],
  };
}

/**
 * What the form lacks or has wrong, and what the pages have otherwise than the standard says they
 * shall; 一般 and 推荐 are left to 提示. Of several the number comes first: the notice may be cut.
 */
const toCheck = ({ remarks, placed, format }: OfficialBlocks): readonly string[] => {
  const binding = pagesOf(placed, format).warnings.filter(({ strength }) => strength === '规定');
  const all = [...remarks, ...binding.map(({ message }) => message.replace(/。$/u, ''))];
  return all.length < 2 ? all : [`有${all.length}处要核对，见“版式”的“提示”：${all.join('；')}`];
};

/** Site chrome stays in the draft, struck through, and out of the file; the drafter is told. */
const leftOut = ({ noise }: Policy): readonly string[] =>
  noise.length === 0 ? [] : [`${noise.length}处不属于公文正文的文字未写入`];

async function redlineFile(order: Of<'redline'>, onProgress: OnProgress): Promise<Made> {
  const policy = analyze(order.source);
  const {
    name,
    bytes,
    leftOut: others,
  } = await redlineOf({
    ...order,
    draft: asPrinted(policy),
    base: redlineBase(order.base, policy, onProgress),
  });
  const missing = `先例中草稿无对应的${others.length}条未写入：${others.map(clauseName).join('；')}`;
  const remarks = [...blanksLeft(order.source), ...(others.length === 0 ? [] : [missing])];
  return { name, bytes: whole(withComments(bytes, order.remarks ?? [])), remarks };
}

function redlineBase(base: Base, draft: Policy, onProgress: OnProgress): RedlineBase {
  if (base.kind === 'text') return { kind: 'text', policy: asPrinted(analyze(base.source)) };
  const precedent = base.library.find(({ id }) => id === base.id);
  if (precedent === undefined) throw new Error(`no precedent ${base.id}`);
  const { links } = aligned(draft, base, onProgress);
  return { kind: 'precedent', precedent, links: links.filter(({ doc }) => doc === base.id) };
}

async function tableFile(order: Of<'table'>, onProgress: OnProgress): Promise<Made> {
  const { extension, issuance } = order;
  const comparison = comparisonOf(order, onProgress);
  const write = extension === '.xlsx' ? comparisonTableXlsx : comparisonTableDocx;
  const bytes = await write(comparison, formatWith(issuance.deviations));
  const name = exportName(comparison.draft, '（条款对照表）', extension);
  return { name, bytes: whole(bytes), remarks: [] };
}

async function notesFile(order: Of<'notes'>, onProgress: OnProgress): Promise<Made> {
  const comparison = comparisonOf(order, onProgress);
  const bytes = await draftingNotesDocx(comparison, formatWith(order.issuance.deviations));
  const remarks = ['标有“［待填”的地方须由起草人填写'];
  return { name: exportName(comparison.draft, '（起草说明）'), bytes: whole(bytes), remarks };
}

function comparisonOf(order: Compared, onProgress: OnProgress): Comparison {
  const { source, library, chosen, decisions, borrowed, topics, own } = order;
  const draft = analyze(source);
  const precedents = chosen.flatMap((id) => library.find((precedent) => precedent.id === id) ?? []);
  if (compared(draft.clauses).length === 0) {
    throw new Refusal('failed', '草稿里没有找到条款，无从对照。请检查条款是否有序号或标题。');
  }
  const alignment = aligned(draft, order, onProgress);
  const decided = topicsDecided(topics, draft);
  const knowledge = { decided, own, model: modelOf(library, own) };
  return {
    draft,
    printed: asPrinted(draft),
    precedents,
    alignment,
    decisions,
    borrowed,
    knowledge,
  };
}

/** The links as the grid shows them: with the whole library and with what the drafter decided. */
function aligned(
  draft: Policy,
  { library, decisions }: Against,
  onProgress: OnProgress,
): Alignment {
  const steps = alignSteps(draft, library, decisions);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

/** Bytes in a buffer of their own, which can be handed over instead of copied. */
const whole = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
