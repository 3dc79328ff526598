import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../shared/check/facts.ts';
import { keepsFacts } from '../shared/check/safety.ts';
import { type Edit, edited } from '../shared/model/edit.ts';

/** The edit that puts `insert` in the place of `printed`, where it stands for the first time. */
const change = (text: string, printed: string, insert: string): Edit => {
  const from = text.indexOf(printed);
  if (from < 0) throw new Error(`${printed} does not stand in ${text}`);
  return { from, to: from + printed.length, insert };
};

const safe = (text: string, printed: string, insert: string): boolean =>
  keepsFacts(text, [change(text, printed, insert)]);

describe('what a safe fix may do', () => {
  test.each([
    ['给予奖励,最高不超过50万元。', ',', '，'],
    ['给予 50 万元奖励。', ' 50 万', '50万'],
    ['给予５０万元奖励。', '５０', '50'],
    ['3、鼓励服务模式创新。', '3、', '3.'],
    ['（二）、加大人才引进力度。', '（二）、', '（二）'],
    ['引导“互联网+等模式健康发展，落实“放管服”改革。', '等', '”等'],
    ['落实"放管服"改革。', '"放管服"', '“放管服”'],
    ['（责任单位:区市场监管局,区科委)', ':区市场监管局,区科委)', '：区市场监管局、区科委）'],
    ['（责任单位：区市场监管局、区科委', '科委', '科委）'],
    ['查处违法行为。。深化监管。', '。。', '。'],
    ['以政府釆购提供服务。', '釆', '采'],
    ['《纲要（2021—2035年）》、《条例》', '》、《', '》《'],
    ['徐市监规(2026)第12号', '(2026)第', '〔2026〕'],
    ['2021-2035年', '-', '—'],
    ['符合我区多项政策的', '我区', '本区'],
  ])('%s: %s -> %s', (text, printed, insert) => {
    expect(safe(text, printed, insert)).toBe(true);
  });

  test.each([
    ['最高不超过500000元。', '500000元', '50万元'],
    ['最高不超过50万元。', '万元', '元'],
    ['补贴30%，连续三年。', '三年', '3年'],
    ['20万元以上的部分', '以上', '以下'],
    ['最高不超过20万元', '最高不超过', '约'],
    ['同比增长-5%。', '-', '—'],
    ['共1,000家。', ',', '，'],
    ['2026年12月05日', '05', '5'],
    ['（二）培育品牌。', '二', '三'],
    ['落实“一网通办”要求。', '一网通办', '一窗通办'],
    ['落实“一网通办”要求。', '“一网通办”', '一网通办'],
    ['按照《办法,试行》执行。', ',', '，'],
    ['（责任单位：区工商局、区市场监管局）', '区工商局、', ''],
    ['（区市场监管局牵头，区科委配合）', '牵头', '负责'],
    ['由市知识产权局发布申报指南。', '市知识产权局', '区市场监管局'],
    ['建设目标', '建设', '三大'],
    ['一批。\n两批。', '。\n两', '。\n三'],
    ['奖励5\n0万元', '\n', ''],
  ])('not %s: %s -> %s', (text, printed, insert) => {
    expect(safe(text, printed, insert)).toBe(false);
  });
});

describe('in a line longer than any paragraph', () => {
  const filler = '支持服务机构面向产业园区开展专利导航，提供预警分析。'.repeat(100);

  test.each([
    ['给予奖励,最高不超过50万元。', ',', '，'],
    ['查处违法行为。。深化监管。', '。。', '。'],
    ['面向企业 开展培训。', ' ', ''],
    ['给予５０万元奖励。', '５０', '50'],
    ['（由区市场监管局负责)', ')', '）'],
  ])('%s: %s -> %s', (text, printed, insert) => {
    expect(safe(filler + text + filler, printed, insert)).toBe(true);
  });

  test.each([
    ['最高不超过50万元。', '50', '60'],
    ['共1,000家。', ',', '，'],
    ['名额为1 0个。', ' ', ''],
    ['查处违法行为。', '查处', '处理'],
    ['按照《办法,试行》执行。', ',', '，'],
    ['落实“一网通办”要求。', '”', ''],
    ['由区科委实施，区财政局配合。', '，', ''],
    // Safe in a line as drafts have them; here it would be read anew for each fix.
    ['徐市监规(2026)第12号', '(2026)第', '〔2026〕'],
  ])('not %s: %s -> %s', (text, printed, insert) => {
    expect(safe(filler + text + filler, printed, insert)).toBe(false);
  });
});

const clean = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const raw = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
const lines = [...clean.split('\n'), ...raw.split('\n')];
const odd = ['“', '”', '《', '》', '"', '（', '）', '\n', '责任单位：', '５０', '3.5％', ' ', '😀'];
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...odd), fc.string({ maxLength: 8 })),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

/** A text and edits in order that do not overlap. */
const edits = texts.chain((text) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(4),
        insert: fc.oneof(fc.constantFrom('', '，', '。', '”', '）', '本区', ...odd), fc.string()),
      }),
      { maxLength: 4 },
    )
    .map((wanted) => {
      const made: Edit[] = [];
      let free = 0;
      for (const { at, length, insert } of wanted.toSorted((a, b) => a.at - b.at)) {
        if (at < free) continue;
        free = Math.min(at + length, text.length);
        made.push({ from: at, to: free, insert });
        free += 1;
      }
      return { text, edits: made };
    }),
);

const digits = (text: string): string => text.normalize('NFKC').replace(/[^0-9]/g, '');

describe('whatever the edits', () => {
  test('what is called safe keeps every digit of the text', () => {
    fc.assert(
      fc.property(edits, ({ text, edits: made }) => {
        fc.pre(keepsFacts(text, made));
        expect(digits(edited(text, made))).toBe(digits(text));
      }),
    );
  });

  test('what is called safe keeps the numbers, quotations and duties of each line it touches', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.nat(), fc.nat(3), fc.string(), (line, at, n, s) => {
        const from = at % (line.length + 1);
        const made = [{ from, to: Math.min(line.length, from + n), insert: s.replace(/\n/g, '') }];
        const after = factsOf(edited(line, made));
        const before = factsOf(line);
        expect(keepsFacts(line, made)).toBe(
          after.numbers.join('|') === before.numbers.join('|') &&
            inOrder(before.quotations, after.quotations) &&
            inOrder(before.duties, after.duties),
        );
      }),
    );
  });

  test('a long line is judged more strictly than a short one', () => {
    const long = '支持服务机构。'.repeat(300);
    fc.assert(
      fc.property(edits, ({ text, edits: made }) => {
        const line = text.replaceAll('\n', '');
        const here = made
          .filter(({ to }) => to <= line.length)
          .map((edit) => ({ ...edit, insert: edit.insert.replace(/\n/g, '') }));
        const there = here.map((edit) => ({
          ...edit,
          from: edit.from + long.length,
          to: edit.to + long.length,
        }));
        fc.pre(keepsFacts(long + line + long, there));
        const [was, is] = [factsOf(line), factsOf(edited(line, here))];
        expect([is.numbers, is.quotations]).toEqual([was.numbers, was.quotations]);
      }),
    );
  });

  test('what stands on other lines does not matter', () => {
    fc.assert(
      fc.property(edits, texts, texts, ({ text, edits: made }, above, below) => {
        const by = above.length + 1;
        const moved = made.map(({ from, to, insert }) => ({
          from: from + by,
          to: to + by,
          insert,
        }));
        expect(keepsFacts(`${above}\n${text}\n${below}`, moved)).toBe(keepsFacts(text, made));
      }),
    );
  });

  test('nothing changed is safe', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(30), (text, at, length) => {
        const from = at % (text.length + 1);
        const to = Math.min(text.length, from + length);
        expect(keepsFacts(text, [])).toBe(true);
        expect(keepsFacts(text, [{ from, to, insert: text.slice(from, to) }])).toBe(true);
      }),
    );
  });

  test('closing a quotation that stood open is safe where nothing is closed behind it', () => {
    const words = fc.constantFrom('互联网', '放管服', '一件事', '服务入股');
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const text = `落实“${a}”，引导“${b}等模式，深化《${c}办法》`;
        expect(safe(text, '等模式', '”等模式')).toBe(true);
      }),
    );
  });
});

const inOrder = (some: readonly string[], all: readonly string[]): boolean =>
  some.length === 0 ||
  all.some((one, at) => one === some[0] && inOrder(some.slice(1), all.slice(at + 1)));
