import type { LineRole, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { mentionsIn } from './mentions.ts';
import { movedMention, resolve } from './resolve.ts';
import { targetsOf } from './targets.ts';
import type { Reference } from './types.ts';

/** Where a document speaks itself: not in its head, its 附件说明 or what is attached. */
const SPEAKING: ReadonlySet<LineRole> = new Set([
  'preamble',
  'heading',
  'clause',
  'paragraph',
  'dash',
  'responsible',
  'table',
  'closing',
  'continuation',
]);

/** True for a line of text that may refer to clauses of its document. */
export const speaks = (role: LineRole): boolean => SPEAKING.has(role);

/** All references of a document with what they lead to, in order. Never throws; linear time. */
export function referencesOf(policy: Policy): readonly Reference[] {
  const markers = new Map(
    [...walk(policy.clauses)].map(({ markerSpan }) => [
      policy.source.lastIndexOf('\n', markerSpan.from - 1) + 1,
      markerSpan.to,
    ]),
  );
  const targets = targetsOf(policy);
  return paragraphsOf(policy).flatMap(({ from, to, path }) => {
    const text = policy.source.slice(from, to);
    const begin = Math.max(0, (markers.get(from) ?? from) - from);
    return mentionsIn(text, begin).map((found): Reference => {
      const mention = movedMention(found, from);
      return {
        span: { from: mention.from, to: mention.to },
        mention,
        path,
        resolution: resolve(mention, { path, at: mention.from }, targets),
      };
    });
  });
}

type Paragraph = Span & { readonly path: string | null };

/** Lines that speak, each with those that continue it. */
function paragraphsOf({ lines }: Policy): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let open = false;
  for (const { role, span, path } of lines) {
    const before = found.at(-1);
    if (role === 'continuation') {
      if (open && before !== undefined) found[found.length - 1] = { ...before, to: span.to };
      continue;
    }
    open = speaks(role);
    if (open) found.push({ ...span, path });
  }
  return found;
}
