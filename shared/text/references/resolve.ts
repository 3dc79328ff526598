import type { Span } from '../../model/span.ts';
import { attachedKey } from './attached.ts';
import { placeIn } from './place.ts';
import { reach } from './reach.ts';
import type { Base } from './reached.ts';
import type { Targets } from './targets.ts';
import type { Mention, NamedNumeral, Owner, Resolution, Step, Target } from './types.ts';

/** Where a mention stands: the clause around it and its offset in the source. */
export type Standing = { readonly path: string | null; readonly at: number };

/**
 * What a reference leads to. Broken only where the text contradicts it: what may be another
 * document's (第九条 in a sentence about a law) cannot be told.
 */
export function resolve(mention: Mention, standing: Standing, targets: Targets): Resolution {
  const foreign = foreignTo(mention.owner, targets);
  if (foreign !== null) return foreign;
  if (mention.kind === 'vague') {
    return { kind: 'unknown', why: '没有写明所指的是哪一处' };
  }
  const found =
    mention.kind === 'attachment'
      ? attachment(mention, targets)
      : clause(mention, standing, targets);
  return found.kind === 'broken' && !isSure(mention)
    ? { kind: 'unknown', why: `不能确定指哪里：${found.why}` }
    : found;
}

/** True where the words leave no doubt that the own text is meant. */
function isSure(mention: Mention): boolean {
  if (mention.owner.kind === 'own' || mention.behind === 'nothing') return true;
  if (mention.behind === 'foreign') return false;
  // 符合第三条的，给予第（九）项资助: an item of which clause?
  const unit = mention.kind === 'clause' ? mention.steps[0]?.unit : undefined;
  return unit !== '款' && unit !== '项' && unit !== '目';
}

/** What is another document's, or may be; null for the own. */
function foreignTo(owner: Owner, { policy }: Targets): Resolution | null {
  if (owner.kind === 'own' || owner.kind === 'bare') return null;
  const own = policy.title ?? '';
  if (owner.kind === 'titled') {
    if (owner.title === own) return null;
    // 《若干措施》 may be short for the own title.
    return own !== '' && owner.title.length > 1 && own.endsWith(owner.title)
      ? { kind: 'unknown', why: `不能确定《${owner.title}》是不是本文` }
      : { kind: 'ignored', whose: `《${owner.title}》` };
  }
  const itself = /^(?:其|[该上前]述?\p{Script=Han}{1,4})$/u.test(owner.name);
  const genre = owner.name.slice(-2);
  return owner.name === '其' || (itself && own.endsWith(genre))
    ? { kind: 'unknown', why: `不能确定“${owner.name}”指哪份文件` }
    : { kind: 'ignored', whose: owner.name };
}

function attachment(
  { label, numerals }: Extract<Mention, { kind: 'attachment' }>,
  { attached }: Targets,
): Resolution {
  const { numbered, single } = attached;
  if (numerals.length === 0) {
    const [first] = numbered.values();
    const one = single ?? first;
    return one === undefined
      ? { kind: 'broken', why: `文后没有${label}` }
      : { kind: 'valid', targets: [{ kind: 'attachment', ...one }], named: [] };
  }
  const targets: Target[] = [];
  for (const { value } of numerals) {
    const one = numbered.get(attachedKey(label, value));
    if (one !== undefined) targets.push({ kind: 'attachment', ...one });
    else if (numbered.size === 0 && single !== null) {
      return { kind: 'unknown', why: `文后只有一个没有编号的${label}` };
    } else return { kind: 'broken', why: noAttachment(label, numbered.size) };
  }
  return { kind: 'valid', targets, named: [] };
}

const noAttachment = (label: string, many: number): string =>
  many === 0 ? `文后没有${label}` : `文后列出的附件只有${many}个，没有这一个`;

function clause(
  { steps, owner }: Extract<Mention, { kind: 'clause' }>,
  { path, at }: Standing,
  targets: Targets,
): Resolution {
  const place = placeIn(targets, path, at, owner.kind === 'own');
  const named: NamedNumeral[] = [];
  let bases: readonly (Base | null)[] = [null];
  for (const step of steps) {
    const [base = null, ...more] = bases;
    // 第一、二条第三款: which of them the inner number belongs to is not said.
    if (more.length > 0) return { kind: 'unknown', why: '不能确定后一个序号属于前面哪一处' };
    const reached = reach(step, base, place, targets);
    if (reached.kind === 'nowhere') return { kind: 'broken', why: reached.why };
    if (reached.kind === 'unclear') return { kind: 'unknown', why: reached.why };
    if (step.kind === 'numbered') named.push(...namesOf(step, reached.bases));
    bases = reached.bases;
  }
  const found = bases.filter((base) => base !== null);
  return {
    kind: 'valid',
    targets: found.map(
      ({ clause, paragraph }): Target => ({ kind: 'clause', path: clause.path, paragraph }),
    ),
    named,
  };
}

/** Of a range the two ends are printed; what lies between has no number in the reference. */
const namesOf = (
  { numerals }: Extract<Step, { kind: 'numbered' }>,
  bases: readonly Base[],
): readonly NamedNumeral[] =>
  numerals.flatMap((numeral) => {
    const base = bases.find(
      ({ clause, paragraph }) => paragraph === null && clause.number === numeral.value,
    );
    return base === undefined ? [] : [{ numeral, path: base.clause.path }];
  });

/** A mention moved to its place in the source. */
export function movedMention(mention: Mention, by: number): Mention {
  const span: Span = { from: mention.from + by, to: mention.to + by };
  if (mention.kind === 'vague') return { ...mention, ...span };
  if (mention.kind === 'attachment') {
    return { ...mention, ...span, numerals: mention.numerals.map((one) => moved(one, by)) };
  }
  const steps = mention.steps.map((step) =>
    step.kind === 'numbered'
      ? { ...step, numerals: step.numerals.map((one) => moved(one, by)) }
      : step,
  );
  return { ...mention, ...span, steps };
}

const moved = <S extends Span>(span: S, by: number): S => ({
  ...span,
  from: span.from + by,
  to: span.to + by,
});
