import { z } from 'zod';

/** The JSON of the command line as documented; strict, so that an undocumented key fails too. */
const offset = z.number().int().nonnegative();
const span = z.strictObject({ from: offset, to: offset });
const score = z.number().min(0);
const share = z.number().min(0).max(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const topic = z.strictObject({
  id: z.string(),
  score: share,
  words: z.array(z.string().min(2)),
});

export type ClauseJson = {
  path: string;
  level: number;
  marker: string;
  heading: string | null;
  runIn: boolean;
  text: string;
  from: number;
  to: number;
  responsible: { text: string; lead: string[]; support: string[] } | null;
  deadline: string | null;
  topics: { id: string; score: number; words: string[] }[];
  children: ClauseJson[];
};

const clause: z.ZodType<ClauseJson> = z.lazy(() =>
  z.strictObject({
    path: z.string().min(1),
    level: z.number().int().min(1),
    /** '' where the paragraphs are not numbered and are counted. */
    marker: z.string(),
    heading: z.string().nullable(),
    runIn: z.boolean(),
    text: z.string(),
    from: offset,
    to: offset,
    responsible: z
      .strictObject({ text: z.string(), lead: z.array(z.string()), support: z.array(z.string()) })
      .nullable(),
    deadline: z.string().nullable(),
    topics: z.array(topic),
    children: z.array(clause),
  }),
);

const parsed = {
  title: z.string().nullable(),
  issuers: z.array(z.string()),
  docNumber: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  genre: z.string().nullable(),
  notice: span.nullable(),
  preamble: span.nullable(),
  clauses: z.array(clause),
  noise: z.array(
    z.strictObject({ from: offset, to: offset, text: z.string(), reason: z.string() }),
  ),
  corrections: z.array(
    z.strictObject({
      from: offset,
      to: offset,
      printed: z.string(),
      reading: z.string().nullable(),
      confidence: z.enum(['high', 'medium', 'low']),
      reason: z.string(),
    }),
  ),
};

export const parseSchema = z.strictObject(parsed);

export const compareSchema = z.strictObject({
  pairs: z.array(
    z.strictObject({
      draft: z.string(),
      doc: z.string(),
      path: z.string(),
      score: share,
      relation: z.enum(['same', 'related']),
      confirmed: z.boolean(),
      copied: share,
      diff: z.array(
        z.strictObject({ op: z.enum(['equal', 'delete', 'insert']), text: z.string().min(1) }),
      ),
      slots: z.array(
        z.strictObject({
          kind: z.enum(['amount', 'ratio', 'deadline', 'count', 'body']),
          draft: z.string(),
          other: z.string(),
        }),
      ),
    }),
  ),
  missing: z.array(z.strictObject({ doc: z.string(), path: z.string() })),
  novel: z.array(z.string()),
  /** With --base only. */
  moves: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
});

export const searchSchema = z.array(
  z.strictObject({
    doc: z.string(),
    path: z.string(),
    heading: z.string().nullable(),
    snippet: z.string(),
    score,
  }),
);

const summary = {
  id: z.string(),
  name: z.string(),
  title: z.string(),
  jurisdiction: z.string(),
  level: z.enum(['国家', '省级', '市级', '区级']),
  year: z.number().int(),
  genre: z.string().nullable(),
  issuers: z.array(z.string()),
  docNumber: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  clauses: z.union([z.number().int(), z.array(clause)]),
  builtIn: z.boolean(),
};

export const librarySchema = z.array(z.strictObject({ ...summary, clauses: z.number().int() }));

/** `library show`: where the document comes from, and its structure as `parse` gives it. */
export const showSchema = z.strictObject({ ...summary, ...parsed });

export const suggestSchema = z.strictObject({
  outline: z.array(
    z.strictObject({
      topic: z.string(),
      heading: z.string().min(1),
      support: z.array(z.strictObject({ doc: z.string(), path: z.string() })).min(1),
      of: z.number().int(),
      inDraft: z.string().nullable(),
    }),
  ),
  missing: z.array(z.string()),
  elements: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      present: z.boolean(),
      precedents: z.number().int().min(0),
    }),
  ),
});

const finding = {
  rule: z.string().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  basis: z.enum(['规定', '一般', '推荐', '实务']),
  citation: z.string().min(1),
  from: offset,
  to: offset,
  path: z.string().nullable(),
  message: z.string().min(1),
  fix: z
    .strictObject({
      title: z.string().min(1),
      edits: z.array(z.strictObject({ from: offset, to: offset, insert: z.string() })).min(1),
    })
    .nullable(),
};

export const checkSchema = z.array(z.strictObject(finding));

/** `fix`: every change with the words before and behind it, and what is left. */
export const fixSchema = z.strictObject({
  fixed: z.array(z.strictObject({ ...finding, before: z.string(), after: z.string() })),
  left: checkSchema,
});
