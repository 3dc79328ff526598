import { z } from 'zod';
import stored from '../../../templates/jurisdictions/duties.json';

const schema = z.object({
  format: z.literal(1),
  note: z.string(),
  duties: z.array(z.object({ id: z.string(), name: z.string(), bodies: z.array(z.string()) })),
});

const { duties } = schema.parse(stored);

const byBody = new Map<string, readonly string[]>();
for (const { id, bodies } of duties)
  for (const body of bodies) byBody.set(body, [...(byBody.get(body) ?? []), id]);

/** Every name of a body the data knows, without a place before it; the longest first. */
export const bodyNames: readonly string[] = [...byBody.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

export const dutyIds: ReadonlySet<string> = new Set(duties.map(({ id }) => id));

/** What a body is there for, by its name without the place: 科技局 gives [science]. */
export const dutiesOf = (body: string): readonly string[] => byBody.get(body) ?? [];
