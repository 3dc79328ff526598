import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnPrecedent } from '../shared/library/own.ts';
import type { SharedLibrary } from '../shared/library/shared.ts';
import { generatedLibrary } from './bench/scale/generated.ts';
import { hangzhou, ownPrecedent } from './builders-own.ts';

/** A place for shared libraries: an empty one for each test, opened as often as there are desks. */
export type SharedPlace = {
  readonly open: () => SharedLibrary;
  readonly clear: () => Promise<void>;
};

const suzhouText = `苏州市促进知识产权服务业发展行动计划
一、推进专利导航。面向生物医药产业开展专利导航，发布导航成果。
二、支持知识产权质押融资。对通过专利权质押获得贷款的企业，按贷款额的1%给予补助。
三、强化服务机构监管。推行信用评价，公布严重失信名单。
苏州市知识产权局
2021年6月1日
`;

const one = ownPrecedent('hangzhou-2024', { text: hangzhou });
const other = ownPrecedent('suzhou-2021', {
  name: '苏州',
  jurisdiction: '江苏省苏州市',
  year: 2021,
  text: suzhouText,
});
const district = ownPrecedent('binjiang-2023', {
  name: '滨江',
  level: '区级',
  year: 2023,
  text: '滨江区关于支持知识产权服务业的若干措施\n一、开展公益培训。知识产权质押融资培训免费，ＰＣＴ申请一并讲解。\n二、附则。本措施由滨江区市场监管局负责解释。\n',
});

const search = (library: SharedLibrary, words: string, more = {}) =>
  library.search({ words, level: null, year: null, limit: 10, ...more });
const places = async (found: ReturnType<SharedLibrary['search']>) =>
  (await found).hits.map(({ doc, path }) => `${doc} ${path}`);

/** What a shared library promises, wherever it lies. */
export function sharedLibraryBehaves(title: string, place: () => SharedPlace): void {
  describe(title, () => {
    let library: SharedLibrary;
    const opened: SharedLibrary[] = [];
    const open = (): SharedLibrary => {
      const one = place().open();
      opened.push(one);
      return one;
    };
    beforeEach(async () => {
      await place().clear();
      library = open();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
    });

    it('is empty at first', async () => {
      expect(await library.state()).toMatchObject({ documents: 0, clauses: 0, writable: true });
      expect(await library.list({ from: 0, limit: 10 })).toEqual({ documents: [], total: 0 });
      expect(await search(library, '质押')).toEqual({ hits: [], more: false });
      expect(await library.nearest({ text: hangzhou, limit: 5 })).toEqual([]);
      expect(await library.nearestDocuments({ text: hangzhou, limit: 5 })).toEqual([]);
      expect(await library.find('hangzhou-2024')).toBeNull();
    });

    it('gives back a document as it came in', async () => {
      expect(await library.add([one, other])).toEqual({
        ids: ['hangzhou-2024', 'suzhou-2021'],
        added: ['hangzhou-2024', 'suzhou-2021'],
      });
      expect(await open().find('suzhou-2021')).toEqual(other);
      expect(await library.state()).toMatchObject({ documents: 2, clauses: 6 });
    });

    it('lists documents page by page, in order of adding', async () => {
      await library.add([one, other]);
      await library.add([district]);
      const first = await library.list({ from: 0, limit: 2 });
      expect(first.documents.map(({ id }) => id)).toEqual(['hangzhou-2024', 'suzhou-2021']);
      expect(first.documents[1]).toEqual({
        id: 'suzhou-2021',
        name: '苏州',
        title: '苏州市促进知识产权服务业发展行动计划',
        jurisdiction: '江苏省苏州市',
        level: '市级',
        year: 2021,
        genre: '行动计划',
        issuers: ['苏州市知识产权局'],
        docNumber: null,
        issuedOn: '2021-06-01',
        clauses: 3,
        builtIn: false,
      });
      const rest = await library.list({ from: 2, limit: 2 });
      expect([rest.documents.map(({ id }) => id), rest.total]).toEqual([['binjiang-2023'], 3]);
    });

    it('takes no text twice, under whatever name', async () => {
      await library.add([one]);
      const again = await library.add([{ ...one, id: 'hz', name: '杭城' }, other, other]);
      expect(again).toEqual({
        ids: ['hangzhou-2024', 'suzhou-2021', 'suzhou-2021'],
        added: ['suzhou-2021'],
      });
    });

    it('gives another id where the own one is taken or none', async () => {
      await library.add([one]);
      const { ids } = await library.add([
        { ...other, id: 'hangzhou-2024' },
        { ...district, id: '' },
      ]);
      expect(ids).toEqual([
        expect.stringMatching(/^own-2021-.{4}$/),
        expect.stringMatching(/^own-2023-.{4}$/),
      ]);
      expect(await library.find(ids[1] ?? '')).toEqual({ ...district, id: ids[1] });
    });

    it('takes in all of a portion or none', async () => {
      const secret = ownPrecedent('secret', { text: `机密★1年\n${hangzhou}` });
      await expect(library.add([one, secret])).rejects.toMatchObject({ code: 'bad-request' });
      expect(await library.state()).toMatchObject({ documents: 0 });
    });

    it('finds clauses by words of any length, those with the words in their heading first', async () => {
      await library.add([one, other, district]);
      expect(await places(search(library, '质押'))).toEqual(['suzhou-2021 二', 'binjiang-2023 一']);
      expect(await places(search(library, '押'))).toEqual(['suzhou-2021 二', 'binjiang-2023 一']);
      expect(await places(search(library, '质押融资'))).toHaveLength(2);
      expect(await places(search(library, '融资 培训'))).toEqual(['binjiang-2023 一']);
      expect(await places(search(library, 'pct'))).toEqual(['binjiang-2023 一']);
      expect(await places(search(library, '押权'))).toEqual([]);
      expect(await places(search(library, '  '))).toEqual([]);
    });

    it('takes signs of a query as they are', async () => {
      await library.add([one, other]);
      expect(await places(search(library, '1%'))).toEqual(['suzhou-2021 二']);
      expect(await places(search(library, '3_万'))).toEqual([]);
      expect(await places(search(library, "'; drop table"))).toEqual([]);
      expect(await places(search(library, '\\'))).toEqual([]);
    });

    it('finds characters beyond the usual plane', async () => {
      const rare = { ...other, text: suzhouText.replace('质押融资', '质押融资（𠮷𫍯堂）') };
      await library.add([one, rare]);
      expect(await places(search(library, '𠮷'))).toEqual(['suzhou-2021 二']);
      expect(await places(search(library, '𫍯堂 质押'))).toEqual(['suzhou-2021 二']);
      expect(await library.find('suzhou-2021')).toEqual(rare);
    });

    it('shows what it found', async () => {
      await library.add([other]);
      const { hits } = await search(library, '专利权质押');
      expect(hits).toEqual([
        {
          doc: 'suzhou-2021',
          name: '苏州',
          year: 2021,
          path: '二',
          heading: '支持知识产权质押融资',
          snippet: '支持知识产权质押融资。对通过专利权质押获得贷款的企业，按贷款额的1%给予补助。',
          marks: [{ from: 14, to: 19 }],
        },
      ]);
    });

    it('narrows a search by level and year', async () => {
      await library.add([one, other, district]);
      expect(await places(search(library, '质押', { level: '区级' }))).toEqual([
        'binjiang-2023 一',
      ]);
      expect(await places(search(library, '质押', { year: 2021 }))).toEqual(['suzhou-2021 二']);
      expect(await places(search(library, '质押', { year: 1999 }))).toEqual([]);
    });

    it('says when there is more than was asked for', async () => {
      await library.add([one, other, district]);
      const found = await search(library, '知识产权', { limit: 2 });
      expect([found.hits.length, found.more]).toEqual([2, true]);
      const all = await search(library, '知识产权', { limit: 100 });
      expect([all.hits.length, all.more]).toEqual([5, false]);
    });

    it('finds the nearest clauses of a text', async () => {
      await library.add([one, other, district]);
      const text = '对通过商标权、专利权质押获得贷款的企业，按贷款额的2%给予补助。';
      const [best] = await library.nearest({ text, limit: 3 });
      expect(best).toMatchObject({ doc: 'suzhou-2021', path: '二' });
      expect(best?.share).toBeGreaterThan(0.5);
    });

    it('finds the document a draft was borrowed from among hundreds of clauses', async () => {
      const all = [...generatedLibrary(400)];
      for (let at = 0; at < all.length; at += 5) await library.add(all.slice(at, at + 5));
      const source = all[7];
      const borrowed = source?.text.replaceAll('服务', '业务').replaceAll('，', '，并');
      const [nearest] = await library.nearestDocuments({ text: borrowed ?? '', limit: 3 });
      expect(nearest?.document.id).toBe(source?.id);
    });

    it('finds nothing of a removed document, which can come back', async () => {
      await library.add([one, other]);
      await library.remove('suzhou-2021');
      expect(await places(search(library, '质押'))).toEqual([]);
      expect(await library.find('suzhou-2021')).toBeNull();
      expect(await library.state()).toMatchObject({ documents: 1, clauses: 3 });
      expect(await library.nearest({ text: suzhouText, limit: 1 })).not.toMatchObject([
        { doc: 'suzhou-2021' },
      ]);
      await expect(library.remove('suzhou-2021')).rejects.toMatchObject({ code: 'not-found' });
      expect((await library.add([other])).added).toEqual(['suzhou-2021']);
      expect(await places(search(library, '质押'))).toEqual(['suzhou-2021 二']);
    });

    it('shows at one desk what came in at another', async () => {
      const second = open();
      await second.state();
      await library.add([one]);
      expect(await places(search(second, '公证'))).toEqual(['hangzhou-2024 二']);
      await second.add([other]);
      expect(await library.state()).toMatchObject({ documents: 2 });
    });

    it('loses nothing when desks add and search at once', async () => {
      const all = [...generatedLibrary(240, 3)];
      const twice = (from: number): readonly OwnPrecedent[] =>
        all.filter((_, at) => at % 3 === from || at % 3 === (from + 1) % 3);
      let searched = 0;
      let adding = true;
      const reader = open();
      const reading = (async () => {
        while (adding) {
          await search(reader, '知识产权');
          searched += 1;
        }
      })();
      const added = await Promise.all(
        [0, 1, 2].map(async (desk) => {
          const own = open();
          const ids: string[] = [];
          for (const document of twice(desk)) ids.push(...(await own.add([document])).added);
          return ids;
        }),
      );
      adding = false;
      await reading;
      expect(added.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(await library.state()).toMatchObject({ documents: all.length });
      expect(searched).toBeGreaterThan(0);
    });
  });
}
