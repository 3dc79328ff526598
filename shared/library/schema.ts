import { z } from 'zod';
import type { Precedent, PrecedentSummary } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';

const span = z.object({ from: z.number().int(), to: z.number().int() });

const clause: z.ZodType<Clause> = z.lazy(() =>
  z.object({
    path: z.string(),
    level: z.number().int(),
    marker: z.string(),
    markerSpan: span,
    style: z.enum([
      'part',
      'chapter',
      'section',
      'article',
      'han',
      'han-paren',
      'arabic',
      'arabic-paren',
      'circled',
    ]),
    number: z.number(),
    heading: z.string().nullable(),
    headingSpan: span.nullable(),
    runIn: z.boolean(),
    text: z.string(),
    paragraphs: z.array(span),
    responsible: z
      .object({
        text: z.string(),
        span,
        lead: z.array(z.string()),
        support: z.array(z.string()),
      })
      .nullable(),
    deadline: z.object({ text: z.string(), span }).nullable(),
    span,
    own: span,
    children: z.array(clause),
  }),
);

export const correctionSchema = z.object({
  span,
  kind: z.enum([
    'half-width-punctuation',
    'stray-space',
    'wrong-character',
    'inserted-spam-word',
    'unclosed-quote',
    'marker-inconsistent',
    'missing-signature',
    'hyphen-for-dash',
    'other',
  ]),
  printed: z.string(),
  reading: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  reason: z.string(),
});

export const policySchema = z.object({
  source: z.string(),
  title: z.string().nullable(),
  titleSpan: span.nullable(),
  issuers: z.array(z.string()),
  docNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  genre: z.string().nullable(),
  notice: z
    .object({ span, title: z.string().nullable(), addressee: z.string().nullable() })
    .nullable(),
  preamble: z.object({ text: z.string(), span }).nullable(),
  clauses: z.array(clause),
  lines: z.array(
    z.object({
      span,
      role: z.enum([
        'letterhead',
        'notice-title',
        'doc-number',
        'addressee',
        'notice-body',
        'signature',
        'date',
        'annotation',
        'title',
        'subtitle',
        'preamble',
        'heading',
        'clause',
        'paragraph',
        'dash',
        'responsible',
        'table',
        'closing',
        'attachment',
        'colophon',
        'continuation',
        'noise',
        'blank',
      ]),
      text: z.string(),
      path: z.string().nullable(),
      level: z.number().int(),
    }),
  ),
  noise: z.array(z.object({ span, text: z.string(), reason: z.string() })),
  corrections: z.array(correctionSchema),
});

/** Topics of a clause; the first is the primary one. */
export const clauseTopicsSchema = z
  .array(z.object({ id: z.string(), score: z.number() }))
  .readonly();

/** The same of many clauses, by path. */
export const topicsSchema = z.record(z.string(), clauseTopicsSchema).readonly();

export const levelSchema = z.enum(['国家', '省级', '市级', '区级']);

export const precedentSchema: z.ZodType<Precedent> = z.object({
  id: z.string(),
  name: z.string(),
  jurisdiction: z.string(),
  level: levelSchema,
  year: z.number().int(),
  builtIn: z.boolean(),
  policy: policySchema,
  topics: topicsSchema,
});

export const summarySchema: z.ZodType<PrecedentSummary> = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  jurisdiction: z.string(),
  level: levelSchema,
  year: z.number().int(),
  genre: z.string().nullable(),
  issuers: z.array(z.string()),
  docNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  clauses: z.number().int(),
  builtIn: z.boolean(),
});
