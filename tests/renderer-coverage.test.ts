import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedTo } from '../renderer/coverage/move.ts';
import { passagesFrom } from '../renderer/coverage/passages.ts';
import { cellName, having, percent } from '../renderer/coverage/words.ts';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { copiedShares } from '../shared/compare/copied.ts';
import { coverage } from '../shared/compare/coverage.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';

const example = analyze(readFileSync('templates/drafts/example.txt', 'utf8'));
const mainThree = builtInPrecedents.slice(0, 3);

describe('what a cell is called', () => {
  const { rows } = coverage(example, mainThree, align(example, mainThree));
  const namesOf = (name: string) => {
    const row = rows.find((one) => one.name === name);
    return row?.cells.map((cell) => cellName(row, cell, mainThree));
  };

  it('topic, document, clauses, amount', () => {
    expect(namesOf('信用体系')).toEqual([
      '信用体系，本稿，1条，覆盖较少（5项举措中有1项）',
      '信用体系，上海，2条，覆盖较多（5项举措中有4项）',
      '信用体系，天津，3条，覆盖较多（5项举措中有3项）',
      '信用体系，北京，1条，覆盖较少（5项举措中有1项）',
    ]);
    expect(namesOf('机构内部管理与经营模式')?.slice(0, 3)).toEqual([
      '机构内部管理与经营模式，本稿，没有',
      '机构内部管理与经营模式，上海，1条，覆盖一部分（6项举措中有2项）',
      '机构内部管理与经营模式，天津，没有',
    ]);
  });

  it('n of N counts precedents, not the draft', () => {
    expect(rows.filter(({ kind }) => kind !== 'novel').every((row) => having(row) >= 1)).toBe(true);
    expect(Math.max(...rows.map(having))).toBe(3);
  });

  it('a share that is not nothing is never 0%', () => {
    expect([0, 0.004, 0.01, 0.126, 1].map(percent)).toEqual(['0%', '<1%', '1%', '13%', '100%']);
  });
});

describe('keys in the matrix', () => {
  const size = { rows: 24, columns: 5 };

  it('arrows, ends of the row, corners', () => {
    const from = { row: 3, column: 2 };
    expect(
      (
        [
          ['ArrowDown', false],
          ['ArrowLeft', false],
          ['Home', false],
          ['End', false],
          ['Home', true],
          ['End', true],
          ['Enter', false],
        ] as const
      ).map(([key, ctrl]) => movedTo(from, key, ctrl, size)),
    ).toEqual([
      { row: 4, column: 2 },
      { row: 3, column: 1 },
      { row: 3, column: 0 },
      { row: 3, column: 4 },
      { row: 0, column: 0 },
      { row: 23, column: 4 },
      null,
    ]);
  });

  it('never leave it', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean())), (keys) => {
        let spot = { row: 0, column: 1 };
        for (const [pressed, ctrl] of keys) spot = movedTo(spot, pressed, ctrl, size) ?? spot;
        return spot.row >= 0 && spot.row < size.rows && spot.column >= 0 && spot.column < 5;
      }),
    );
  });
});

describe('a copied passage', () => {
  it.each(['templates/drafts/example.txt', 'tests/fixtures/drafts/draft-raw.txt'])(
    'is gone to where it stands in %s',
    (file) => {
      const draft = analyze(readFileSync(file, 'utf8'));
      const report = copiedShares(draft, builtInPrecedents);
      const passages = builtInPrecedents.flatMap(({ id }) =>
        passagesFrom(report, draft, id).flatMap((clause) => clause.passages),
      );
      expect(passages.length).toBeGreaterThan(10);
      for (const { text, offset } of passages)
        expect(draft.source.slice(offset, offset + 3)).toBe(text.slice(0, 3));
    },
  );

  it('in an item of a list too', () => {
    const sentence = '鼓励知识产权服务机构借鉴现代企业管理理念，引入公司制、股份制管理模式';
    const draft = analyze(
      `某区若干措施\n一、支持机构发展。按照以下方式支持：\n1.${sentence}；\n2.其他。`,
    );
    const [shanghai] = mainThree;
    if (shanghai === undefined) throw new Error('no Shanghai');
    const [clause] = passagesFrom(copiedShares(draft, [shanghai]), draft, shanghai.id);
    expect(clause?.passages.map(({ offset }) => draft.source.slice(offset).slice(0, 8))).toEqual([
      sentence.slice(0, 8),
    ]);
  });
});
