import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { jurisdictionRules } from '../shared/check/rules/jurisdiction.ts';
import { usualChecks } from '../shared/check/settings.ts';
import { sourcedOf } from '../shared/check/sourced-of.ts';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Borrowed } from '../shared/model/borrowed.ts';
import type { Precedent } from '../shared/model/document.ts';
import { findClause } from '../shared/model/walk.ts';
import { borrowedPlaces } from '../shared/suggest/borrowed/places.ts';
import { localise } from '../shared/suggest/localise.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';

/** Sentences of the precedents in a draft of 徐汇区, with what was recorded when they were borrowed. */

const xuhui = profileFor('上海市', '徐汇区');

const precedent = (id: string): Precedent => {
  const found = builtInPrecedents.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

/** The sentences of a clause as they come into the draft: localised, or as they stand. */
function borrow(
  id: string,
  path: string,
  { local }: { readonly local: boolean },
): readonly Borrowed[] {
  const from = precedent(id);
  const clause = findClause(from.policy.clauses, path);
  if (clause === null) throw new Error(`no ${path}`);
  return sentencesOf(clause.text).map(
    (original, at): Borrowed => ({
      id: `${id} ${path} ${at}`,
      doc: id,
      path,
      name: from.name,
      title: from.policy.title ?? '',
      heading: clause.heading,
      original,
      inserted: local ? localise(original, from, xuhui).text : original,
      at: '2026-11-25T08:00:00.000Z',
    }),
  );
}

const draftOf = (...sentences: readonly string[]): string =>
  [
    '徐汇区若干措施',
    '一、主要任务',
    `（一）培育机构。${sentences.join('')}（责任单位：区市场监管局）`,
  ].join('\n');

function findings(text: string, borrowed: readonly Borrowed[], library = builtInPrecedents) {
  const context = {
    profile: xuhui,
    level: '区级',
    today: '2026-11-26',
    precedents: library,
    settings: usualChecks,
  } as const;
  const sourced = sourcedOf(borrowed, borrowedPlaces(borrowed, text), library);
  return openChecker(context, jurisdictionRules)(analyze(text), sourced).map(
    ({ severity, span, message }) => [severity, text.slice(span.from, span.to), message] as const,
  );
}

describe('where words were borrowed', () => {
  it('is told for each sentence at its present place, in order of the text', () => {
    const tianjin = borrow('tianjin-2023', '一', { local: false });
    const shanghai = borrow('shanghai-2024', '二.8', { local: false });
    const text = draftOf(...[...shanghai, ...tianjin].map(({ inserted }) => inserted));
    const all = [...tianjin, ...shanghai];
    const sourced = sourcedOf(all, borrowedPlaces(all, text), builtInPrecedents);
    expect(sourced.map(({ from, to }) => text.slice(from, to))).toEqual(
      [...shanghai, ...tianjin].map(({ inserted }) => inserted),
    );
    expect([...new Set(sourced.map(({ origin }) => origin.name))]).toEqual(['上海', '天津']);
    expect(sourced[0]?.origin).toEqual({
      doc: 'shanghai-2024',
      name: '上海',
      jurisdiction: '上海市',
      level: '市级',
      date: '2024-12-02',
    });
  });

  it('is not told of a document that has left the library', () => {
    const borrowed = borrow('tianjin-2023', '一', { local: false });
    const text = draftOf(...borrowed.map(({ inserted }) => inserted));
    expect(sourcedOf(borrowed, borrowedPlaces(borrowed, text), [])).toEqual([]);
  });
});

describe('what was borrowed', () => {
  it('is right once localised', () => {
    for (const [id, path] of [
      ['tianjin-2023', '一'],
      ['tianjin-2023', '五'],
      ['shanghai-2024', '二.8'],
      ['beijing-2018', '三.(四).15'],
    ] as const) {
      const borrowed = borrow(id, path, { local: true });
      const text = draftOf(...borrowed.map(({ inserted }) => inserted));
      expect([id, path, findings(text, borrowed)]).toEqual([id, path, []]);
    }
  });

  it('is certainly wrong where it stands as in the other city, and says of which', () => {
    const borrowed = borrow('tianjin-2023', '一', { local: false });
    const text = draftOf(...borrowed.map(({ inserted }) => inserted));
    expect(findings(text, borrowed)).toEqual([
      ['error', '我市', '本句取自天津，“我市”是上一级文件的说法，区级文件应写“本区”。'],
    ]);
  });

  it('is a question where nobody recorded whence it came', () => {
    const words = '支持天津知识产权服务业做大做强，鼓励外国机构在津设立代表处。';
    const record = borrow('tianjin-2023', '一', { local: false })
      .slice(0, 1)
      .map((one) => ({ ...one, original: words, inserted: words }));
    const severities = (borrowed: readonly Borrowed[]) =>
      findings(draftOf(words), borrowed).map(([severity, quote]) => `${severity} ${quote}`);
    expect(severities([])).toEqual(['warning 天津', 'warning 在津']);
    expect(severities(record)).toEqual(['error 天津', 'error 在津']);
  });
});
