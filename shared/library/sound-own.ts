import { type OwnPrecedent, ownPrecedentSchema } from './own.ts';
import { clauseTopicsSchema } from './schema.ts';

/**
 * What of stored fields can be used as a document of the library; only the text is indispensable.
 *
 * @param fallback what is known without the fields.
 */
export function soundOwn(
  fields: Readonly<Record<string, unknown>>,
  fallback: { readonly id: string; readonly addedAt: string },
): OwnPrecedent | null {
  const { text } = fields;
  if (typeof text !== 'string') return null;
  const { name, jurisdiction, level, year, genre, origin, addedAt } = ownPrecedentSchema.shape;
  const time = addedAt.refine(isTime).catch(fallback.addedAt).parse(fields['addedAt']);
  return {
    id: fallback.id,
    name: name.catch(text.trim().slice(0, 4) || '先例').parse(fields['name']),
    jurisdiction: jurisdiction.catch('').parse(fields['jurisdiction']),
    level: level.catch('市级').parse(fields['level']),
    year: year.catch(yearOf(time)).parse(fields['year']),
    genre: genre.catch(null).parse(fields['genre']),
    text,
    topics: soundTopics(fields['topics']),
    origin: origin.catch('').parse(fields['origin']),
    addedAt: time,
  };
}

/** Within what a year of the library can be, whatever a clock said. */
const yearOf = (time: string): number => Math.min(2100, Math.max(1949, Number(time.slice(0, 4))));

/** Topics by path: a damaged clause goes, the others stay. */
const soundTopics = (value: unknown): OwnPrecedent['topics'] => {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([path, topics]) => {
      const read = clauseTopicsSchema.safeParse(topics);
      return read.success ? [[path, read.data]] : [];
    }),
  );
};

const isTime = (value: string): boolean =>
  /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value));

/** The same of whole documents, by id. */
export const soundLabels = (value: unknown): Readonly<Record<string, OwnPrecedent['topics']>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([doc, topics]) => [doc, soundTopics(topics)]))
    : {};
