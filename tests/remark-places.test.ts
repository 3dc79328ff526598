import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followed, remarkPlaces } from '../shared/compare/remarks/places.ts';
import type { Remark } from '../shared/model/remark.ts';
import { timeWithin } from './timing.ts';

const move =
  '（二）支持机构落户发展。对注册地在本区的知识产权服务机构，给予一次性落户奖励，最高不超过50万元。享受奖励的机构五年内不得将注册地迁出本区，违反规定的，全额退回奖励资金。（责任单位：区投资促进办、区财政局）';
const funds =
  '（一）加大资金保障力度。2027年区级财政共安排专项资金1100万元，其中机构培育500万元、人才引育300万元、公共服务300万元，按照预算管理规定拨付使用。（责任单位：区财政局、区市场监管局）';
const training =
  '（一）加强服务人才培养。鼓励符合条件的专业人员参加专利代理师资格考试，组织开展多层次的知识产权培训。（责任单位：区人力资源社会保障局）';
const text = [
  '若干措施',
  '二、集聚优质服务资源',
  `　　${move}`,
  '六、强化组织实施',
  funds,
  '',
].join('\n');

const remark = (quote: string, line: string, changes: Partial<Remark> = {}): Remark => ({
  id: 'r1',
  author: '法制科',
  at: '2026-11-20T09:30:00',
  text: '请核改。',
  quote,
  line,
  source: '征求意见.docx',
  done: false,
  ...changes,
});
const onMove = remark('五年内不得将注册地迁出本区', move);

/** The words a remark is found on, with how it was found; null when it has lost its place. */
const foundOn = (one: Remark, now: string): readonly [string, string] | null => {
  const place = remarkPlaces([one], now).get(one.id);
  return place === undefined ? null : [place.kind, now.slice(place.span.from, place.span.to)];
};

describe('a remark hangs on words', () => {
  test('in its line as it came, whatever the blanks around it', () => {
    expect(foundOn(onMove, text)).toEqual(['words', '五年内不得将注册地迁出本区']);
    expect(foundOn(remark('公共服务300万元', `\t${funds}`), text)).toEqual([
      'words',
      '公共服务300万元',
    ]);
  });

  test('or on a whole line', () => {
    expect(foundOn(remark('', move), text)).toEqual(['words', move]);
  });

  test('and goes with them when clauses are renumbered, moved and reworded around them', () => {
    const now = [
      `（三）${move.slice(3).replace('50万元', '80万元')}`,
      '享受奖励的机构五年内不得将注册地迁出本区。',
      training,
    ].join('\n');
    const place = remarkPlaces([onMove], now).get('r1');
    expect(place).toMatchObject({ kind: 'words', line: now.split('\n')[0] });
  });

  test('a quote over several paragraphs is found by its first', () => {
    const over = remark(
      `全额退回奖励资金。（责任单位：区投资促进办、区财政局）\n六、强化组织实施`,
      move,
    );
    expect(foundOn(over, text)?.[0]).toBe('words');
  });

  test('is beside its line when its words were changed: 原文已改', () => {
    const now = text.replace(
      '五年内不得将注册地迁出本区，违反规定的，',
      '应当诚信经营，弄虚作假的，',
    );
    const line = now.split('\n')[2]?.trim();
    expect(foundOn(onMove, now)).toEqual(['line', line]);
  });

  test('loses its place when its paragraph goes, and is there again when it comes back', () => {
    const without = text.replace(`　　${move}\n`, '');
    expect(foundOn(onMove, without)).toBeNull();
    expect(foundOn(onMove, text)).not.toBeNull();
  });

  test('is not taken for another clause because of a short quote or the responsible bodies', () => {
    const short = remark('区财政局', move);
    expect(foundOn(short, [training, funds].join('\n'))).toBeNull();
    const bodies = remark('（责任单位：区财政局、区市场监管局）', funds);
    expect(foundOn(bodies, `${training}\n一、总体目标`)).toBeNull();
  });

  test('follows a paragraph that is rewritten bit by bit', () => {
    const steps = [
      move.replace('五年内不得将注册地迁出本区', '五年内迁出本区'),
      '（二）支持机构落户发展。对知识产权服务机构给予落户奖励，最高50万元。五年内迁出本区，违反规定的，全额退回奖励资金。（责任单位：区财政局）',
      '（二）支持机构落户。对服务机构给予落户奖励，最高50万元。五年内迁出的，全额退回奖励资金。（责任单位：区财政局）',
      '（二）支持机构落户。对服务机构给予奖励，最高30万元；五年内迁出的，退回奖励资金。',
    ];
    expect(foundOn(onMove, steps.at(-1) ?? '')).toBeNull();
    let remarks: readonly Remark[] = [onMove];
    for (const step of steps) remarks = followed(remarks, remarkPlaces(remarks, step));
    expect(remarks.map((one) => foundOn(one, steps.at(-1) ?? ''))).toEqual([
      ['line', steps.at(-1)],
    ]);
  });

  test('nothing is taken down while every remark stands in its line', () => {
    const remarks = [onMove];
    expect(followed(remarks, remarkPlaces(remarks, text))).toBe(remarks);
    expect(followed(remarks, remarkPlaces(remarks, ''))).toBe(remarks);
  });
});

describe('whatever the text', () => {
  const words = fc.array(fc.constantFrom('支持', '机构', '落户', '奖励', '。', '50', '万元'), {
    maxLength: 12,
  });
  const line = words.map((parts) => parts.join(''));
  const lines = fc.array(line, { minLength: 1, maxLength: 8 });

  test('a remark on words of a line is found on those words of such a line', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.nat(), (all, which, from, length) => {
        const own = all[which % all.length] ?? '';
        const begin = from % (own.length + 1);
        const quote = own.slice(begin, begin + length);
        const source = all.join('\n');
        const place = remarkPlaces([remark(quote, own)], source).get('r1');
        if (own === '') return;
        expect(place?.line).toBe(own);
        if (quote !== '') expect(source.slice(place?.span.from, place?.span.to)).toBe(quote);
      }),
    );
  });

  test('places lie inside the text, in a line of their own', () => {
    fc.assert(
      fc.property(lines, line, line, (all, quote, own) => {
        const source = all.join('\n');
        const place = remarkPlaces([remark(quote, own)], source).get('r1');
        if (place === undefined) return;
        const { from, to } = place.span;
        expect(from >= 0 && from < to && to <= source.length).toBe(true);
        expect(source.slice(from, to)).not.toContain('\n');
      }),
    );
  });

  test('a long text with many remarks takes moments', () => {
    const clause = (at: number) => `（${at}）${move.replaceAll('机构', `第${at}类机构`)}`;
    const long = Array.from({ length: 3000 }, (_, at) => clause(at));
    const remarks = Array.from({ length: 300 }, (_, at) =>
      remark('本区', `${clause(at * 10)}另`, { id: `r${at}` }),
    );
    const text = long.join('\n');
    expect(timeWithin(10_000, () => remarkPlaces(remarks, text))).toBeLessThan(10_000);
    expect(remarkPlaces(remarks, text).size).toBe(300);
  });
});
