import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { walk } from '../shared/model/walk.ts';
import { certain, corrected } from '../shared/text/corrected.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { officialDocx } from '../shared/word/official.ts';
import { readDocx } from '../shared/word/read.ts';
import { asDraft } from './word-builders.ts';

const seed = (id: string): string => readFileSync(`seeds/${id}.txt`, 'utf8');
const clean = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');

describe('a policy in the words of its source', () => {
  it('is the reading itself where nothing was damaged', () => {
    const policy = analyze(clean);
    expect(asPrinted(policy)).toEqual(policy);
  });

  it('keeps half-width marks and doubtful words, and leaves out typed indents', () => {
    const printed = asPrinted(
      analyze('　　一、总则\n　　(一)适用范围。中超直播等17部门,政府釆购 。'),
    );
    expect(printed.lines.map(({ text }) => text)).toEqual([
      '一、总则',
      '(一)适用范围。中超直播等17部门,政府釆购 。',
    ]);
    expect(
      [...walk(printed.clauses)].map(({ path, heading, text }) => [path, heading, text]),
    ).toEqual([
      ['一', '总则', ''],
      ['一.(一)', '适用范围', '中超直播等17部门,政府釆购 。'],
    ]);
  });

  it('goes into the Word file word for word', async () => {
    const source = seed('beijing-2018');
    const read = readDocx(await officialDocx(asPrinted(analyze(source)), asDraft));
    const written = source.split('\n').filter((line) => line !== '' && line !== '相关人物');
    expect(read.ok && read.text.split('\n').filter((line) => line !== '')).toEqual(written);
  });

  it('has only characters of the source, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一、(),.（）:“ \n　1?知局釆') }),
        (source) => {
          const { lines } = asPrinted(analyze(source));
          for (const { text, span } of lines) {
            const printed = source.slice(span.from, span.to);
            const kept = [...text].reduce(
              (at, char) => printed.indexOf(char, at) + 1 || Infinity,
              0,
            );
            expect(kept).toBeLessThan(Infinity);
          }
        },
      ),
    );
  });
});

describe('订正', () => {
  it.each(['shanghai-2024', 'tianjin-2023', 'beijing-2018', 'shanghai-cnipa-2023', 'pudong-2018'])(
    'makes the source of %s read as it was read before',
    (id) => {
      const before = analyze(seed(id));
      const after = analyze(corrected(before.source, certain(before.corrections)));
      expect(certain(after.corrections)).toEqual([]);
      expect(after.lines.map(({ text }) => text)).toEqual(before.lines.map(({ text }) => text));
    },
  );

  it('leaves a clean draft alone', () => {
    expect(certain(analyze(clean).corrections)).toEqual([]);
  });
});
