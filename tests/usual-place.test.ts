import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { blank } from '../shared/model/blanks.ts';
import type { Policy } from '../shared/model/policy.ts';
import { compared } from '../shared/model/walk.ts';
import { insertionOf } from '../shared/suggest/borrowed/insertion.ts';
import type { Taken } from '../shared/suggest/borrowed/types.ts';
import { suggest } from '../shared/suggest/suggest.ts';
import type { DraftEntry } from '../shared/suggest/types.ts';
import example from '../templates/drafts/example.txt?raw';

const options = { genre: '若干措施', level: '区级', parts: null } as const;
const suggested = (draft: Policy) => suggest(draft, builtInPrecedents, options);

const own = (words: string): Taken => ({
  doc: '',
  path: '',
  name: '',
  title: '',
  heading: null,
  original: words,
  inserted: words,
  lead: '',
});

/** The draft with an empty clause at the usual place of what it lacks. */
const written = (draft: Policy, { heading, definition, place }: DraftEntry): Policy => {
  const { edits } = insertionOf(draft, 0, {
    place: 'newClause',
    beside: place,
    heading: own(heading),
    sentences: [own(blank(definition))],
  });
  return analyze(
    edits.reduceRight(
      (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
      draft.source,
    ),
  );
};

const draft = analyze(example);
/** The draft, and the draft without one of its clauses. */
const drafts = [
  draft,
  ...compared(draft.clauses)
    .filter(({ path }) => !path.startsWith('五'))
    .map(({ span: { from, to } }) =>
      analyze(draft.source.slice(0, from) + draft.source.slice(to).replace(/^\n/, '')),
    ),
];

describe('the usual place of a clause the draft lacks', () => {
  test('is in the midst of its matter, never among the closing provisions', () => {
    const places = suggested(draft).outline.flatMap(({ name, place }) =>
      place === null ? [] : [`${name}：${place.path}${place.side === 'before' ? '前' : '后'}`],
    );
    expect(places).toEqual([
      '总体要求与目标：四.(一)前',
      '产业集聚与示范载体：四.(一)前',
      '知识产权保护：二.(二)后',
      '信息资源利用：三.(一)前',
      '机构内部管理与经营模式：一.(二)后',
      '宣传、文化与行风：三.(四)后',
      '统计监测与考核：三.(四)后',
      '组织、政策与经费保障：三.(四)后',
    ]);
  });

  test('is at the end where the draft says nothing of the matter', () => {
    const empty = analyze('徐汇区若干措施');
    expect(suggested(empty).outline.filter(({ place }) => place !== null)).toEqual([]);
  });

  test.each(drafts)('brings no remark about the order with it (%#)', (before) => {
    for (const entry of suggested(before).outline) {
      if (entry.inDraft !== null) continue;
      const after = written(before, entry);
      const { outline, orders } = suggested(after);
      const path = outline.find(({ topic }) => topic === entry.topic)?.inDraft ?? null;
      expect([entry.topic, path === null]).toEqual([entry.topic, false]);
      const remarks = orders.filter((one) => one.path === path || one.after === path);
      expect([entry.topic, remarks]).toEqual([entry.topic, []]);
    }
  });
});
