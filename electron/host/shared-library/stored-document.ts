import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type OwnPrecedent, ownPrecedentSchema } from '../../../shared/library/own.ts';
import { summarySchema } from '../../../shared/library/schema.ts';
import type { SharedDocument } from '../../../shared/shared-document.ts';
import { parseObject } from '../json.ts';

/**
 * documents.jsonl: one line says which format it is, then two lines a document: T what it is (the
 * text and what is said of it), C what is read from it (facts and clauses, by which it is found). R
 * takes one out. Lines are only ever added, so that several programs can read while one writes.
 */
export const FORMAT_LINE = 'F{"format":1}';

const readSchema = z.object({
  summary: summarySchema,
  hash: z.string(),
  clauses: z.array(z.tuple([z.string(), z.string().nullable(), z.string()])),
});

/** What a C line says. */
export type StoredReading = z.infer<typeof readSchema>;

/** Equal texts have equal ones. */
export const textHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

export const linesOf = ({ own, summary, clauses }: SharedDocument): readonly string[] => [
  `T${JSON.stringify(own)}`,
  `C${JSON.stringify({
    summary,
    hash: textHash(own.text),
    clauses: clauses.map(({ path, heading, shown }) => [path, heading, shown]),
  } satisfies StoredReading)}`,
];

export const removalLine = (id: string): string => `R${JSON.stringify({ id })}`;

/** Null where the line is damaged. */
export function readingIn(line: string): StoredReading | null {
  const read = readSchema.safeParse(parseObject(line.slice(1)));
  return read.success ? read.data : null;
}

export function ownIn(line: string): OwnPrecedent | null {
  const read = ownPrecedentSchema.safeParse(parseObject(line.slice(1)));
  return read.success ? read.data : null;
}

export function removedIn(line: string): string | null {
  const id = parseObject(line.slice(1))?.['id'];
  return typeof id === 'string' ? id : null;
}

/** The format of a file by its first line; null where that says none. */
export function formatIn(line: string): number | null {
  const format = line.startsWith('F') ? parseObject(line.slice(1))?.['format'] : null;
  return typeof format === 'number' ? format : null;
}
