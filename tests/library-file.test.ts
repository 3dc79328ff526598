import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { libraryFile, readLibraryFile } from '../shared/library/library-file.ts';
import { merged } from '../shared/library/merge.ts';
import { type OwnPrecedent, ownPrecedentSchema } from '../shared/library/own.ts';

const hangzhou: OwnPrecedent = {
  id: 'own-2024-3f2a',
  name: '杭州',
  jurisdiction: '浙江省杭州市',
  level: '市级',
  year: 2024,
  genre: null,
  text: '杭州市知识产权服务业若干措施\r\n一、支持机构发展。\n',
  topics: { 一: [{ id: 'brand-institutions', score: 1 }] },
  origin: '杭州.docx',
  addedAt: '2026-11-25T08:00:00.000Z',
};
const overseas = { id: 'own-topic-1', name: '海外维权', definition: '境外纠纷的应对' };
const labels = { 'tianjin-2023': { 三: [{ id: 'own-topic-1', score: 1 }] } };
const at = '2026-11-25T09:00:00.000Z';

const read = (text: string) => {
  const result = readLibraryFile(text, at);
  if (!result.ok) throw new Error(result.message);
  return result;
};

const said = (name: string) => fc.string({ unit: 'binary', maxLength: 8 }).map((s) => name + s);
const topics = fc.dictionary(
  fc.oneof(fc.constantFrom('一', '二.(三)', '__proto__', 'constructor'), fc.string()),
  fc.array(fc.record({ id: said('t'), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    maxLength: 3,
  }),
  { maxKeys: 4 },
);
const own: fc.Arbitrary<OwnPrecedent> = fc.record({
  id: said('own-'),
  name: said('名'),
  jurisdiction: fc.string({ maxLength: 20 }),
  level: fc.constantFrom('国家', '省级', '市级', '区级'),
  year: fc.integer({ min: 1949, max: 2100 }),
  genre: fc.option(fc.string({ maxLength: 8 })),
  text: said('一、支持。'),
  topics,
  origin: fc.string(),
  addedAt: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});
const topic = fc.record({ id: said('t'), name: said('题'), definition: fc.string() });
const library = fc.record({
  precedents: fc.array(own, { maxLength: 4 }),
  topics: fc.array(topic, { maxLength: 4 }),
  labels: fc.dictionary(fc.constantFrom('tianjin-2023', 'x', '__proto__'), topics),
});

describe('a library file', () => {
  it('gives back every document, topic and label as it went in', () => {
    fc.assert(
      fc.property(library, ({ precedents, topics: own, labels: some }) => {
        const { problems, ok, ...back } = read(libraryFile(precedents, own, some));
        expect([ok, problems]).toEqual([true, []]);
        // As JSON: a record that came out of a generator may lack a prototype.
        expect(JSON.stringify(back)).toBe(
          JSON.stringify({ precedents, topics: own, labels: some }),
        );
      }),
    );
  });

  it('is JSON that says what it is', () => {
    expect(JSON.parse(libraryFile([hangzhou], [overseas], labels))).toEqual({
      format: 'measures-desk-library',
      version: 1,
      precedents: [hangzhou],
      topics: [overseas],
      labels,
    });
  });

  it.each([
    ['a page', '<html></html>', '文件不完整或不是先例库文件'],
    ['nothing', '', '文件不完整或不是先例库文件'],
    ['half a file', libraryFile([hangzhou], [], {}).slice(0, 200), '文件不完整'],
    ['another JSON', '{"format":1,"text":"甲"}', '这不是措施起草台导出的先例库文件'],
    ['a list', '[]', '这不是措施起草台导出的先例库文件'],
    ['null', 'null', '这不是措施起草台导出的先例库文件'],
    [
      'a later version',
      '{"format":"measures-desk-library","version":2}',
      '这份先例库由更新版本的措施起草台导出',
    ],
    ['too much', ' '.repeat(64 * 1024 * 1024 + 1), '文件太大'],
    ['brackets without end', '['.repeat(1_000_000), '文件不完整'],
  ])('of %s is refused in one sentence', (_, text, message) => {
    expect(readLibraryFile(text)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  it('loses a damaged document, and nothing else', () => {
    const { text, ...textless } = hangzhou;
    const file = {
      format: 'measures-desk-library',
      version: 1,
      precedents: [textless, null, 'x', { ...hangzhou, text: ' ' }, hangzhou],
      topics: [overseas, { id: 3 }],
      labels: { 'tianjin-2023': { 三: 'x', 四: [{ id: 'talent', score: 1 }] }, x: 3 },
      theme: 'dark',
    };
    expect(read(`\ufeff${JSON.stringify(file)}`)).toEqual({
      ok: true,
      precedents: [hangzhou],
      topics: [overseas],
      labels: { 'tianjin-2023': { 四: [{ id: 'talent', score: 1 }] }, x: {} },
      problems: ['4份先例已损坏，没有读入，其余不受影响。'],
    });
    expect(text).toContain('杭州');
  });

  it('repairs what only describes a document', () => {
    const odd = { text: '甲市措施\n一、支持。', level: '乡级', year: '去年', topics: [], genre: 3 };
    const file = { format: 'measures-desk-library', version: 1, precedents: [odd] };
    expect(read(JSON.stringify(file)).precedents).toEqual([
      {
        id: '',
        name: '甲市措施',
        jurisdiction: '',
        level: '市级',
        year: 2026,
        genre: null,
        text: odd.text,
        topics: {},
        origin: '',
        addedAt: at,
      },
    ]);
  });

  it('does not bring in a paper with a 密级', () => {
    const secret = { ...hangzhou, text: '机密★1年\n杭州市若干措施\n一、支持。' };
    const { precedents, problems } = read(libraryFile([secret, hangzhou], [], {}));
    expect(precedents).toEqual([hangzhou]);
    expect(problems).toEqual(['1份先例标有密级，没有读入：涉密文件不得在本机处理。']);
  });

  it('takes as many topics as anyone can choose from', () => {
    const many = Array.from({ length: 1_002 }, (_, at) => ({ ...overseas, id: `t${at}` }));
    const { topics: some, problems } = read(libraryFile([], many, {}));
    expect([some, problems]).toEqual([many.slice(0, 1_000), ['自定主题太多，只读入前1000个。']]);
  });

  it('gives nothing that the library would not take', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constant('0001-01-01T00:00:00Z'), fc.string());
    const keys = ['id', 'name', 'year', 'level', 'genre', 'topics', 'addedAt', 'jurisdiction'];
    const entry = fc.dictionary(fc.constantFrom(...keys), field).map((fields) => ({
      ...fields,
      text: '甲市措施\n一、支持机构。',
    }));
    fc.assert(
      fc.property(entry, (odd) => {
        const file = { format: 'measures-desk-library', version: 1, precedents: [odd] };
        const [own] = read(JSON.stringify(file)).precedents;
        expect(ownPrecedentSchema.safeParse(own)).toMatchObject({ success: true });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void readLibraryFile(text)));
    const inside = fc.json().map((json) => {
      const value: unknown = JSON.parse(json);
      return { format: 'measures-desk-library', precedents: [value], topics: value, labels: value };
    });
    fc.assert(fc.property(inside, (file) => read(JSON.stringify(file)).ok));
  });
});

describe("a colleague's library beside the own one", () => {
  const incoming = { precedents: [hangzhou], topics: [overseas], labels };
  const nothing = { topics: [], labels: {} };

  it('is taken over whole where there is nothing yet', () => {
    expect(merged(nothing, incoming, [])).toEqual(incoming);
  });

  it('adds nothing when it comes again', () => {
    fc.assert(
      fc.property(library, library, (own, theirs) => {
        const { precedents: _, ...once } = merged(own, theirs, ['talent']);
        const { precedents, ...twice } = merged(once, theirs, ['talent']);
        expect(twice).toEqual(once);
        expect(precedents).toHaveLength(theirs.precedents.length);
      }),
    );
  });

  it('never takes back what the user said', () => {
    const own = {
      topics: [{ id: 'mine', name: '海外维权', definition: '我的' }],
      labels: { 'tianjin-2023': { 三: [{ id: 'talent', score: 1 }] } },
    };
    expect(merged(own, incoming, ['talent'])).toEqual({ ...own, precedents: [hangzhou] });
  });

  test('a topic of the same name is the same topic', () => {
    const own = { topics: [{ id: 'mine', name: '海外维权 ', definition: '' }], labels: {} };
    const talk = { ...hangzhou, topics: { 一: [{ id: 'own-topic-1', score: 1 }] } };
    expect(merged(own, { ...incoming, precedents: [talk] }, [])).toEqual({
      topics: own.topics,
      labels: { 'tianjin-2023': { 三: [{ id: 'mine', score: 1 }] } },
      precedents: [{ ...talk, topics: { 一: [{ id: 'mine', score: 1 }] } }],
    });
  });

  test('an id that means something else here is given up, in the labels too', () => {
    const own = { topics: [{ id: 'own-topic-1', name: '品牌出海', definition: '' }], labels: {} };
    expect(merged(own, incoming, ['own-topic-1-2'])).toMatchObject({
      topics: [own.topics[0], { ...overseas, id: 'own-topic-1-3' }],
      labels: { 'tianjin-2023': { 三: [{ id: 'own-topic-1-3', score: 1 }] } },
    });
  });

  test('a topic of the product needs no second one', () => {
    const talent = { id: 'talent', name: '别的', definition: '' };
    expect(merged(nothing, { ...incoming, topics: [talent] }, ['talent']).topics).toEqual([]);
  });
});
