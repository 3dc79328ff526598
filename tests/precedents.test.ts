import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { rebuild } from '../shared/library/rebuild.ts';
import { precedentSchema } from '../shared/library/schema.ts';
import { changesOf, storedSchema } from '../shared/library/stored.ts';
import type { Precedent } from '../shared/model/document.ts';
import { covers, type Span } from '../shared/model/span.ts';
import { findClause, substantive } from '../shared/model/walk.ts';
import { deriveFile, seeds, templateFile } from '../templates/derive.ts';
import topics from '../templates/topics.json';
import gold from './fixtures/gold/noise-and-defects.json';
import goldTopics from './fixtures/gold/topics.json';

const sourceOf = (file: string): string => readFileSync(`seeds/${file}`, 'utf8');
const storedOf = (id: string) =>
  storedSchema.parse(JSON.parse(readFileSync(templateFile(id), 'utf8')));
const precedentOf = (id: string): Precedent => {
  const found = builtInPrecedents.find((precedent) => precedent.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** Spans of the printed lines; line numbers of the hand-made readings begin with 1. */
function lineSpans(source: string): readonly Span[] {
  let from = 0;
  return source.split('\n').map((line) => {
    const span = { from, to: from + line.length };
    from = span.to + 1;
    return span;
  });
}

describe.each(seeds())('$id', (seed) => {
  const source = sourceOf(seed.file);
  const stored = storedOf(seed.id);
  const precedent = precedentOf(seed.id);

  test('the stored file is what the seed gives today (else: npm run templates)', () => {
    expect(readFileSync(templateFile(seed.id), 'utf8')).toBe(deriveFile(seed));
  });

  test('the source can be rebuilt from the record alone', () => {
    expect(JSON.stringify(stored)).not.toContain(source.slice(0, 500));
    expect(rebuild(stored)).toBe(source);
    expect(Buffer.from(rebuild(stored)).equals(readFileSync(`seeds/${seed.file}`))).toBe(true);
  });

  test('the library shows what analysing shows', () => {
    expect(precedent.policy).toEqual(analyze(source));
    expect(precedentSchema.parse(precedent)).toEqual(precedent);
  });

  test('every character is in one clause, the front matter, the noise or a dropped layout blank', () => {
    const { lines, noise, clauses } = precedent.policy;
    const changes = changesOf(stored);
    for (let offset = 0; offset < source.length; offset += 1) {
      const line = lines.find(({ span }) => covers(span, offset));
      if (line === undefined) {
        expect(source[offset]).toBe('\n');
        continue;
      }
      const isNoise = noise.some(({ span }) => covers(span, offset));
      const isDropped = changes.some(
        (change) => covers(change.span, offset) && change.reading === '',
      );
      if (isNoise || isDropped) continue;
      expect(line.text).not.toBe('');
      const clause = line.path === null ? null : findClause(clauses, line.path);
      if (line.path !== null) expect(clause !== null && covers(clause.own, offset)).toBe(true);
      else expect(clauses.some(({ span }) => covers(span, offset))).toBe(false);
    }
  });

  test('lines leave no gaps', () => {
    const spans = precedent.policy.lines.map(({ span }) => span);
    expect(spans).toEqual(lineSpans(source));
  });
});

describe.each(gold.documents)('hand-made reading of $id', ({ id, noise, defects, notDefects }) => {
  const { policy } = precedentOf(id);
  const changes = changesOf(storedOf(id));
  const lines = lineSpans(policy.source);
  const lineOf = (line: number): Span => lines[line - 1] ?? { from: 0, to: 0 };
  const within = (span: Span, outer: Span): boolean =>
    span.from >= outer.from && span.to <= outer.to;
  /** The printed place of a literal text on a line. */
  const placeOf = (line: number, printed: string): Span => {
    const { from, to } = lineOf(line);
    const at = policy.source.slice(from, to).indexOf(printed);
    return { from: from + at, to: from + at + printed.length };
  };

  test('noise is recorded as noise, and nothing else is', () => {
    const recorded = policy.noise.map(({ text }) => text.trimStart());
    const blankPage = recorded.filter((text) => text === '(此页无正文)');
    expect([...recorded].sort()).toEqual([...noise.map(({ span }) => span), ...blankPage].sort());
    for (const item of noise)
      expect(policy.noise.map(({ span }) => span)).toContainEqual(
        expect.objectContaining({ to: placeOf(item.line, item.span).to }),
      );
  });

  test('half-width marks of the document are full-width, as many as were printed', () => {
    const site = policy.lines.filter(({ role }) => role === 'noise').map(({ span }) => span);
    const marks = [...policy.source.matchAll(/[,:;()]/g)].map(({ index }) => index);
    const inDocument = marks.filter((mark) => !site.some((line) => covers(line, mark)));
    const changed = changes
      .filter(({ kind }) => kind === 'half-width-punctuation')
      .map(({ span }) => span.from);
    expect(changed).toEqual(inDocument);
  });

  /** 'half-width , : ( )' speaks of the whole document and has the test above. */
  const named = defects.filter(
    ({ kind, line }) => kind !== 'half-width-punctuation' && line !== null,
  );
  const certain = named.filter(({ confidence }) => confidence === 'high');
  const others = named.filter(({ confidence }) => confidence !== 'high');

  test('damage that is certain is corrected and recorded', () => {
    for (const { line, printed, likely } of certain) {
      const place = placeOf(Number(line), printed);
      const inside = changes.filter(({ span }) => within(span, place));
      const read = [...inside]
        .reverse()
        .reduce(
          (text, { span, reading }) =>
            text.slice(0, span.from - place.from) + reading + text.slice(span.to - place.from),
          printed,
        );
      // The hand-made reading keeps half-width commas: they are another defect.
      expect(read.replaceAll('，', ',')).toBe(likely);
      expect(inside.length).toBeGreaterThan(0);
    }
  });

  test('damage that is not certain is left as printed', () => {
    const words = changes.filter(({ kind }) => kind !== 'half-width-punctuation');
    for (const { line, printed } of others) {
      const place = placeOf(Number(line), printed);
      const touching = words.filter(({ span }) => within(span, place));
      // A sure repair may lie inside a longer doubtful reading: 政府釆购提供公共服务形式.
      const sure = certain.filter((other) => printed.includes(other.printed));
      expect(touching.length).toBe(sure.length);
    }
  });

  test('what looks wrong and is right stays', () => {
    const words = changes.filter(({ kind }) => kind !== 'half-width-punctuation');
    for (const { line, span } of notDefects) {
      const place = placeOf(line, span);
      expect(place.to - place.from).toBe(span.length);
      expect(words.filter((change) => within(change.span, place))).toEqual([]);
    }
  });
});

describe('topics', () => {
  test('are the hand-made labels', () => {
    expect({ topics: topics.topics, labels: topics.labels }).toEqual({
      topics: goldTopics.topics,
      labels: goldTopics.labels,
    });
  });

  test('every clause with words of its own has one, the primary first', () => {
    const known = topics.topics.map(({ id }) => id);
    for (const { policy, topics: byPath } of builtInPrecedents) {
      const leaves = substantive(policy.clauses).map(({ path }) => path);
      expect(Object.keys(byPath).sort()).toEqual([...leaves].sort());
      for (const [first, ...rest] of Object.values(byPath)) {
        expect(first?.score).toBe(1);
        expect(rest.every(({ score }) => score < 1)).toBe(true);
        for (const topic of [first, ...rest]) expect(known).toContain(topic?.id);
      }
    }
  });
});

test('the example draft is the clean draft', () => {
  expect(readFileSync('templates/drafts/example.txt', 'utf8')).toBe(
    readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8'),
  );
});
