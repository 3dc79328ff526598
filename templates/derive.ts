import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { analyze } from '../shared/analyze.ts';
import { levelSchema } from '../shared/library/schema.ts';
import { groupChanges, type Stored } from '../shared/library/stored.ts';
import type { ClauseTopic } from '../shared/model/document.ts';
import type { Correction } from '../shared/model/policy.ts';
import type { Span } from '../shared/model/span.ts';
import { decode } from '../shared/text/decode.ts';
import { normalise } from '../shared/text/normalise.ts';
import type { Change } from '../shared/text/reading.ts';
import { compactJson } from './compact-json.ts';
import topicData from './topics.json';

/**
 * `npm run templates`: derives templates/precedents/*.json from the seeds. Nothing in those files
 * is written by hand; change the parser or the labels and run this again.
 */
const root = join(import.meta.dirname, '..');

const indexSchema = z.object({
  format: z.literal(1),
  seeds: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      sha256: z.string(),
      name: z.string(),
      jurisdiction: z.string(),
      level: levelSchema,
      year: z.number().int(),
    }),
  ),
});

type Seed = z.infer<typeof indexSchema>['seeds'][number];

export const seeds = (): readonly Seed[] =>
  indexSchema.parse(JSON.parse(readFileSync(join(root, 'seeds/index.json'), 'utf8'))).seeds;

export const templateFile = (id: string): string =>
  join(root, 'templates/precedents', `${id}.json`);

/** The text of templates/precedents/<id>.json. */
export const deriveFile = (seed: Seed): string => compactJson(derive(seed));

export function derive(seed: Seed): Stored {
  const bytes = readFileSync(join(root, 'seeds', seed.file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== seed.sha256) throw new Error(`seeds/${seed.file} is not the file of the index`);
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.message);
  const { source: _, corrections, ...policy } = analyze(decoded.text);
  const { changes } = normalise(decoded.text);
  const siteLines = policy.lines.filter(({ role }) => role === 'noise').map(({ span }) => span);
  // What is not document is kept as printed.
  const inDocument = ({ span }: { span: Span }): boolean =>
    !siteLines.some((line) => span.from >= line.from && span.to <= line.to);
  return {
    format: 1,
    id: seed.id,
    name: seed.name,
    jurisdiction: seed.jurisdiction,
    level: seed.level,
    year: seed.year,
    source: { file: seed.file, sha256 },
    policy: policy as Stored['policy'],
    changes: groupChanges(changes.filter(inDocument)),
    remarks: corrections.filter((correction) => !isApplied(correction, changes)),
    topics: topicsOf(seed.id),
  };
}

const isApplied = (correction: Correction, changes: readonly Change[]): boolean =>
  changes.some(
    ({ kind, span, reading }) =>
      kind === correction.kind &&
      reading === correction.reading &&
      span.from === correction.span.from,
  );

/** What a secondary topic weighs beside the primary one. */
const SECONDARY = 0.6;

function topicsOf(doc: string): Stored['topics'] {
  const labels = topicData.labels.filter((label) => label.doc === doc);
  return Object.fromEntries(
    labels.map(({ path, primary, secondary }): [string, ClauseTopic[]] => [
      path,
      [{ id: primary, score: 1 }, ...secondary.map((id) => ({ id, score: SECONDARY }))],
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const seed of seeds()) {
    writeFileSync(templateFile(seed.id), deriveFile(seed));
    console.log(`templates/precedents/${seed.id}.json`);
  }
