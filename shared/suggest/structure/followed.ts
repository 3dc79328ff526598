import type { Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { referencesOf } from '../../text/references/references.ts';
import type { Reference, Target } from '../../text/references/types.ts';
import type { Places } from './as-meant.ts';
import type { Intent } from './intent.ts';

/** The references that do not lead in the new text where they led, or not nowhere as before. */
export function notFollowed(
  policy: Policy,
  references: readonly Reference[],
  next: Policy,
  intent: Intent,
  { offset, standing }: Places,
): ReadonlySet<Reference> {
  if (references.length === 0) return new Set();
  const now = new Map(referencesOf(next).map((reference) => [reference.span.from, reference]));
  const old = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  /** Where a target is to lead: marker place and 款; null where it is gone. */
  const wanted = (target: Target): string | null => {
    if (target.kind === 'attachment') return `附件 ${offset(target.at)}`;
    const clause = old.get(target.path);
    const stands = clause === undefined ? null : standing(clause);
    if (clause === undefined || stands === null) return null;
    const into = intent.absorbed.get(clause);
    const before = into === undefined ? 0 : into.paragraphs.length;
    return target.paragraph === null
      ? `${stands.path} `
      : `${stands.path} ${target.paragraph + before}`;
  };
  const read = (target: Target): string =>
    target.kind === 'attachment' ? `附件 ${target.at}` : `${target.path} ${target.paragraph ?? ''}`;
  const isFollowed = ({ span, resolution }: Reference): boolean => {
    const fresh = now.get(offset(span.from))?.resolution;
    if (fresh?.kind !== resolution.kind) return false;
    if (resolution.kind !== 'valid' || fresh.kind !== 'valid') return true;
    const leads = new Set(fresh.targets.map(read));
    const led = new Set(resolution.targets.map(wanted));
    return leads.size === led.size && [...led].every((one) => one !== null && leads.has(one));
  };
  return new Set(references.filter((reference) => !isFollowed(reference)));
}
