import { analyze } from '../../shared/analyze.ts';
import { alignSteps, type Progress } from '../../shared/compare/align.ts';
import type { Alignment } from '../../shared/compare/types.ts';
import { assertNever } from '../../shared/model/assert.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { exportName } from '../../shared/word/name.ts';
import { officialDocx } from '../../shared/word/official.ts';
import { type RedlineBase, redlineOf } from '../../shared/word/redline.ts';
import type { Base, Beside, Made, Order } from './protocol.ts';

type OnProgress = (progress: Progress) => void;

/** The file an order asks for, in the drafter's own words. */
export async function fileOf(order: Order, onProgress: OnProgress): Promise<Made> {
  switch (order.kind) {
    case 'official':
      return officialFile(order);
    case 'redline':
      return redlineFile(order, onProgress);
    default:
      return assertNever(order);
  }
}

type Of<Kind extends Order['kind']> = Extract<Order, { readonly kind: Kind }>;

async function officialFile({ source, issuance }: Of<'official'>): Promise<Made> {
  const policy = analyze(source);
  const bytes = await officialDocx(asPrinted(policy), issuance);
  return { name: exportName(policy), bytes: whole(bytes), remarks: leftOut(policy) };
}

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
  return { name, bytes: whole(bytes), remarks: others.length === 0 ? [] : [missing] };
}

function redlineBase(base: Base, draft: Policy, onProgress: OnProgress): RedlineBase {
  if (base.kind === 'text') return { kind: 'text', policy: asPrinted(analyze(base.source)) };
  const precedent = base.library.find(({ id }) => id === base.id);
  if (precedent === undefined) throw new Error(`no precedent ${base.id}`);
  const { links } = aligned(draft, base, onProgress);
  return { kind: 'precedent', precedent, links: links.filter(({ doc }) => doc === base.id) };
}

/** The links as the grid shows them: with the whole library and with what the drafter decided. */
function aligned(draft: Policy, { library, decisions }: Beside, onProgress: OnProgress): Alignment {
  const steps = alignSteps(draft, library, decisions);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

/** Bytes in a buffer of their own, which can be handed over instead of copied. */
const whole = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
