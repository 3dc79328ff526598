import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../renderer/commands/keys.ts';
import { merged } from '../renderer/grid/map-marks.ts';
import { canStand, moved } from '../renderer/grid/move.ts';
import { passageOf, placeOf } from '../renderer/grid/passage.ts';
import { type ShownRow, shownRows } from '../renderer/grid/shown-rows.ts';
import { eventsOf, isConfirmed } from '../renderer/grid/verdict.ts';
import { type Event, firstSession, reduce } from '../renderer/session.ts';
import { analyze } from '../shared/analyze.ts';
import { nothingBeside } from '../shared/beside.ts';
import { align } from '../shared/compare/align.ts';
import { phraseSpans, sharedSpans } from '../shared/compare/correspondence/shared-spans.ts';
import { anchorOf } from '../shared/compare/decisions.ts';
import type { Grid } from '../shared/compare/grid/types.ts';
import { gridOf } from '../shared/compare/grid.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { findClause } from '../shared/model/walk.ts';
import { press } from './key-press.ts';

const source = `某区若干措施
一、培育机构
（一）支持品牌机构。支持知识产权服务品牌机构发展壮大。
（二）支持标准研制。对主导制定标准的机构给予资助：
1.国际标准每项不超过50万元；
2.国家标准每项不超过30万元。
二、附则
（一）施行日期。本措施自2027年1月1日起施行。`;
const draft = analyze(source);
const clauseAt = (path: string) => {
  const clause = findClause(draft.clauses, path);
  if (clause === null) throw new Error(`no clause ${path}`);
  return clause;
};
const precedents = builtInPrecedents.slice(0, 3);
const gridWith = (decisions: readonly LinkDecision[] = []): Grid =>
  gridOf(draft, precedents, align(draft, precedents, decisions), decisions);
const rows = shownRows(gridWith(), null, new Set());
const keys = (shown: readonly ShownRow[]): readonly string[] => shown.map(({ key }) => key);

describe('the view', () => {
  const after = (...events: readonly Event[]) => events.reduce(reduce, firstSession()).desk.full;

  test('is left as it was set', () => {
    expect(
      after(
        { type: 'fullShown' },
        { type: 'grainChosen', grain: 'sentence' },
        { type: 'baseChosen', base: 'draft' },
        { type: 'gridFiltered', filter: 'novel' },
        { type: 'fullLeft' },
      ),
    ).toEqual({ open: false, tab: 'clauses', filter: 'novel', grain: 'sentence', base: 'draft' });
  });

  test('opens with Ctrl+4, never inside an input method', () => {
    expect(commandOf(press('4', { ctrlKey: true }))).toBe('full');
    expect(commandOf(press('4', { ctrlKey: true, isComposing: true }))).toBeNull();
  });
});

describe('bands', () => {
  const band = rows.find((row) => row.kind === 'band')?.key ?? '';

  test('are folded until asked for, and open where only 缺失 is shown', () => {
    const open = shownRows(gridWith(), null, new Set([band]));
    expect(open.length).toBeGreaterThan(rows.length);
    expect(keys(open.filter(({ kind }) => kind !== 'gap'))).toEqual(keys(rows));
    const missing = shownRows(gridWith(), 'missing', new Set());
    expect(missing.some(({ kind }) => kind === 'gap')).toBe(true);
  });

  test('unfolded show every clause once, in its own column', () => {
    for (const shown of shownRows(gridWith(), 'missing', new Set())) {
      if (shown.kind !== 'band') continue;
      const lines = shownRows(gridWith(), 'missing', new Set()).flatMap((row) =>
        row.kind === 'gap' && row.key.startsWith(`${shown.key} `) ? [row.clauses] : [],
      );
      const read = precedents.flatMap(({ id }, column) =>
        lines.flatMap((line) => {
          const clause = line[column];
          return clause ? [`${id} ${clause.path}`] : [];
        }),
      );
      expect(read).toEqual(shown.clauses.map(({ doc, clause }) => `${doc} ${clause.path}`));
    }
  });
});

describe('the keys', () => {
  const standing = rows.filter(canStand);

  test('End and Home find the last and first row; arrows stay at the edges', () => {
    const cell = { row: standing[0]?.key ?? '', column: 0 };
    expect(moved(cell, 'End', rows, 4)).toEqual({ row: standing.at(-1)?.key, column: 0 });
    expect(moved(cell, 'ArrowUp', rows, 4)).toEqual(cell);
    expect(moved(cell, 'ArrowLeft', rows, 4)).toEqual(cell);
    expect(moved({ ...cell, column: 3 }, 'ArrowRight', rows, 4)).toEqual({ ...cell, column: 3 });
    expect(moved(cell, 'a', rows, 4)).toBeNull();
  });

  test('going down from the top passes every row one can stand on, headings not', () => {
    const visited = [];
    let row = standing[0]?.key ?? '';
    for (let turn = 0; turn < standing.length; turn += 1) {
      visited.push(row);
      row = moved({ row, column: 1 }, 'ArrowDown', rows, 4)?.row ?? '';
    }
    expect(visited).toEqual(keys(standing));
  });
});

describe('correcting a link', () => {
  const clause = clauseAt('一.(一)');
  const cellIn = (grid: Grid) => {
    const row = grid.rows.find(
      (candidate) => candidate.kind === 'clause' && candidate.clause.path === clause.path,
    );
    const cell = row?.kind === 'clause' ? row.cells[0] : undefined;
    if (cell === undefined) throw new Error('no cell');
    return cell;
  };
  /** The decisions after some verdicts, each on the cell as it then stands. */
  const decided = (
    ...verdicts: readonly Parameters<typeof eventsOf>[2][]
  ): readonly LinkDecision[] => {
    let session = reduce(firstSession(), {
      type: 'draftOpened',
      draft: { id: 'd', name: '稿', text: source, ...nothingBeside, revision: 0, savedAt: null },
      unsaved: null,
      caret: 0,
    });
    const decisions = () => (session.draft.stage === 'open' ? session.draft.decisions : []);
    for (const verdict of verdicts)
      session = eventsOf(clause, cellIn(gridWith(decisions())), verdict).reduce(reduce, session);
    return decisions();
  };
  const shanghai = (path: string) => {
    const found = findClause(precedents[0]?.policy.clauses ?? [], path);
    if (found === null) throw new Error(`no clause ${path}`);
    return found;
  };

  test('a chosen clause stands first, confirmed, whatever the words say', () => {
    const cell = cellIn(gridWith(decided({ kind: 'confirm', clause: shanghai('三.16') })));
    expect(cell.candidates[0]?.clause.path).toBe('三.16');
    expect(isConfirmed(cell)).toBe(true);
  });

  test('choosing again takes the earlier choice back', () => {
    const decisions = decided(
      { kind: 'confirm', clause: shanghai('三.16') },
      { kind: 'confirm', clause: shanghai('二.9') },
    );
    expect(decisions.map((decision) => decision.kind === 'confirmed' && decision.path)).toEqual([
      '二.9',
    ]);
  });

  test('无对应 empties the cell and says so', () => {
    const cell = cellIn(gridWith(decided({ kind: 'none' })));
    expect(cell.candidates).toEqual([]);
    expect(isConfirmed(cell)).toBe(true);
  });

  test('a rejected clause makes way for the next', () => {
    const before = cellIn(gridWith()).candidates[0]?.clause;
    if (before === undefined) throw new Error('nothing to reject');
    const cell = cellIn(gridWith(decided({ kind: 'reject', clause: before })));
    expect(cell.candidates.map(({ clause: { path } }) => path)).not.toContain(before.path);
  });

  test('撤销更正 leaves it to the words again', () => {
    expect(
      decided(
        { kind: 'confirm', clause: shanghai('三.16') },
        { kind: 'reject', clause: shanghai('二.9') },
        { kind: 'withdraw' },
      ),
    ).toEqual([]);
  });

  test('a decision whose clause is gone is not taken for one on the clause that bears its number', () => {
    const other = clauseAt('二.(一)');
    const sleeping: LinkDecision = {
      kind: 'none',
      draft: { ...anchorOf(other), path: clause.path },
      doc: 'shanghai-2024',
    };
    expect(cellIn(gridWith([sleeping])).decisions).toEqual([]);
  });
});

describe('editing in place', () => {
  test('takes the clause as printed, a list with its items', () => {
    expect(passageOf(source, clauseAt('一.(二)')).printed).toBe(
      '（二）支持标准研制。对主导制定标准的机构给予资助：\n1.国际标准每项不超过50万元；\n2.国家标准每项不超过30万元。',
    );
  });

  test('finds the passage again in a text that went on, and only if there is one', () => {
    const passage = passageOf(source, clauseAt('一.(一)'));
    expect(placeOf(source, passage)).toBe(passage.from);
    expect(placeOf(`徐汇区\n${source}`, passage)).toBe(passage.from + 4);
    expect(placeOf(source.replace('品牌机构发展', '机构发展'), passage)).toBeNull();
    expect(placeOf(`\n${passage.printed}\n${passage.printed}`, passage)).toBeNull();
  });

  test('writing a passage back at its place changes nothing else', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string({ minLength: 1 }),
        (before, behind, words) => {
          const text = before + words + behind;
          const at = placeOf(text, { from: before.length, printed: words });
          return at === before.length;
        },
      ),
    );
  });
});

describe('marks', () => {
  test('shared phrases of sentences are places in the whole text', () => {
    const sentences = [
      { text: '支持机构。', counterparts: [0], shared: [{ from: 2, to: 4 }] },
      { text: '规范秩序。', counterparts: [], shared: [{ from: 0, to: 2 }] },
    ];
    expect(sharedSpans(sentences)).toEqual([
      { from: 2, to: 4 },
      { from: 5, to: 7 },
    ]);
  });

  test('phrases are found wherever they stand; of two that overlap the longer one', () => {
    expect(
      phraseSpans('知识产权代理服务，代理服务。', ['代理', '知识产权代理', '代理服务']),
    ).toEqual([
      { from: 0, to: 6 },
      { from: 9, to: 13 },
    ]);
  });

  test('the map joins what touches and keeps order', () => {
    const extents = fc
      .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.01 })))
      .map((pairs) =>
        pairs
          .map(([from, length]) => ({ from, to: from + (Number.isNaN(length) ? 0 : length) }))
          .sort((a, b) => a.from - b.from),
      );
    fc.assert(
      fc.property(extents, (given) => {
        const marks = merged(given, 1 / 300);
        for (const [at, mark] of marks.entries()) {
          const next = marks[at + 1];
          if (next !== undefined && next.from <= mark.to) return false;
        }
        return given.every(({ from, to }) =>
          marks.some((mark) => mark.from <= from && to <= mark.to),
        );
      }),
    );
  });
});
