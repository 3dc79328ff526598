import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckWish } from '../renderer/check/checking.ts';
import { comparedWith, itemsOf, orderOf } from '../renderer/export/export-items.ts';
import { fileOf } from '../renderer/export/files.ts';
import { handOver } from '../renderer/export/hand-over.ts';
import { makeFile } from '../renderer/export/make-file.ts';
import type { Draft, Made } from '../renderer/export/protocol.ts';
import { baseOf, isChosen, noBase } from '../renderer/export/redline-base.ts';
import type { WorkerLike } from '../renderer/open-worker.ts';
import { Refusal } from '../shared/api.ts';
import type { Ignored } from '../shared/check/ignored.ts';
import { type OwnWord, usualChecks } from '../shared/check/settings.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Borrowed } from '../shared/model/borrowed.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import { readDocx } from '../shared/word/read.ts';
import { exampleProfile } from './check-builders.ts';

const source = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const draft: Draft = { source, issuance: plainIssuance };
const against = { library: builtInPrecedents, decisions: [] };
const beside = { ...against, borrowed: [], topics: [], own: [] };

const wordsIn = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.text;
};
const lines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

describe('the files', () => {
  test('the official one reads back word for word', async () => {
    const issuance: Issuance = { ...plainIssuance, form: 'plain' };
    const order = { kind: 'official', source, issuance } as const;
    const { name, bytes, remarks } = await fileOf(order, () => undefined);
    expect(name).toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施.docx');
    expect(lines(wordsIn(bytes))).toEqual(lines(source));
    expect(remarks).toEqual([]);
  });

  test('with a 版头 in front where organ and number are known, and says what is missing', async () => {
    const { bytes } = await fileOf({ kind: 'official', ...draft }, () => undefined);
    expect(lines(wordsIn(bytes))[0]).toBe('上海市徐汇区人民政府办公室文件');
    const letter = {
      kind: 'official',
      source: '一、总则',
      issuance: { ...plainIssuance, form: 'letter' },
    } as const;
    expect((await fileOf(letter, () => undefined)).remarks).toEqual([
      '有2处要核对，见“版式”的“提示”：信函格式缺发文机关标志：正文没有署名，请填写发文机关；信函格式缺发文字号：请在正文标题下写明或在发文要素中填写',
    ]);
  });

  test('says what is printed as filled in although it looks wrong, and only that', async () => {
    const letterhead = { ...plainIssuance.letterhead, copyNumber: '12' };
    const filled = { ...plainIssuance, letterhead };
    const remarksOf = async (issuance: Issuance) =>
      (await fileOf({ kind: 'official', source, issuance }, () => undefined)).remarks;
    expect(await remarksOf(filled)).toEqual(['份号“12”请核对：份号一般为6位数字，如 000001']);
    expect(await remarksOf({ ...filled, form: 'plain' })).toEqual([]);
  });

  test('says what the standard forbids on the pages: a first page without body', async () => {
    const organs = Array.from(
      { length: 14 },
      (_, at) => `徐汇区第${'一二三四五六七八九十'[at % 10]}${at > 9 ? '十' : ''}局`,
    );
    const issuance: Issuance = {
      ...plainIssuance,
      letterhead: { ...plainIssuance.letterhead, organs },
    };
    const { remarks } = await fileOf({ kind: 'official', source, issuance }, () => undefined);
    expect(remarks).toEqual([expect.stringContaining('首页没有正文')]);
  });

  test('says how many blanks are left, and hands the file over all the same', async () => {
    const open = source.replace('区市场监管局）', '［待填：责任单位］）');
    const issuance: Issuance = { ...plainIssuance, form: 'plain' };
    const order = { kind: 'official', source: open, issuance } as const;
    const { bytes, remarks } = await fileOf(order, () => undefined);
    expect(remarks).toEqual(['还有1处“［待填”没有填写']);
    expect(wordsIn(bytes)).toContain('［待填：责任单位］');
  });

  test('the 起草说明 lists what was borrowed', async () => {
    const inserted =
      '鼓励知识产权代理机构完善工作制度和工作流程，建立代理服务质量监控机制，定期开展评估和监督，提升从业人员专业素养。';
    const record = {
      id: 'a',
      doc: 'shanghai-2024',
      path: '二.8',
      name: '上海',
      title: '若干措施',
      heading: null,
      original: inserted.replace('工作制度和', '制度'),
      inserted,
      at: '2026-11-25T08:00:00.000Z',
    };
    const words = async (borrowed: readonly Borrowed[]): Promise<string> => {
      const order = orderOf('notes', draft, { ...beside, borrowed, chosen: ['tianjin-2023'] });
      return wordsIn((await fileOf(order, () => undefined)).bytes);
    };
    expect(await words([record])).toMatch(/草稿中有1句借用自先例[\s\S]*上海 二\.8[\s\S]*改动\d+%/u);
    expect(await words([])).not.toContain('来源记录');
  });

  test('a table has the precedents in the order they were chosen in', async () => {
    const chosen = ['beijing-2018', 'shanghai-2024'];
    const order = orderOf('table-word', draft, { ...beside, chosen });
    const { name, bytes } = await fileOf(order, () => undefined);
    expect(name).toMatch(/（条款对照表）\.docx$/);
    expect(wordsIn(bytes)).toMatch(/本区条款\s*北京\s*上海\s*差异说明/u);
  });

  test('a draft without clauses is told so', async () => {
    const order = orderOf(
      'notes',
      { ...draft, source: '' },
      { ...beside, chosen: ['beijing-2018'] },
    );
    await expect(fileOf(order, () => undefined)).rejects.toThrow('没有找到条款');
  });

  describe('a 检查报告', () => {
    const avoided: OwnWord = { word: '本措施', kind: 'avoid', instead: '', reason: '' };
    const wish: CheckWish = {
      profile: exampleProfile,
      genre: '',
      normative: 'auto',
      borrowed: [],
      checks: { ...usualChecks, words: [avoided] },
      jurisdictions: [],
      today: '2026-11-26',
    };
    const ignored: readonly Ignored[] = [
      {
        id: 'a',
        rule: 'own-word',
        scope: 'words',
        quote: '本措施',
        near: { before: '', after: '' },
        reason: '文种名称',
        at: '2026-11-25T08:00:00.000Z',
      },
    ];
    const reported = (extension: '.docx' | '.json', said: readonly Ignored[]) =>
      fileOf(
        { kind: 'report', extension, ...draft, wish, library: builtInPrecedents, ignored: said },
        () => undefined,
      );

    test('tells what stands and what the drafter has answered', async () => {
      const { name, bytes } = await reported('.json', ignored);
      expect(name).toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施（检查报告）.json');
      const report = JSON.parse(new TextDecoder().decode(bytes));
      const places = source.split('本措施').length - 1;
      expect(report.ignored).toHaveLength(places);
      expect(report.findings.filter(({ rule }: { rule: string }) => rule === 'own-word')).toEqual(
        [],
      );
      const open = JSON.parse(new TextDecoder().decode((await reported('.json', [])).bytes));
      expect(open.findings.length).toBe(report.findings.length + places);
    });

    test('is a Word file that says how many there are', async () => {
      const { name, bytes, remarks } = await reported('.docx', ignored);
      expect(name).toMatch(/（检查报告）\.docx$/u);
      expect(remarks).toEqual([expect.stringMatching(/^(没有发现问题|共\d+处问题)$/u)]);
      expect(wordsIn(bytes)).toContain('文种名称');
    });
  });
});

describe('what a table compares the draft with', () => {
  const desk = {
    draft: { decisions: [], borrowed: [], topics: [] },
    precedents: builtInPrecedents,
    own: [],
  };

  test('are the precedents on the desk that are there', () => {
    const chosen = ['tianjin-2023', 'gone'];
    expect(comparedWith({ ...desk, chosen }).chosen).toEqual(['tianjin-2023']);
    expect(itemsOf(builtInPrecedents, chosen)).toContainEqual(
      expect.objectContaining({ label: '与天津对照' }),
    );
  });

  test('none, or too many for a page, are refused in a sentence', () => {
    expect(() => comparedWith({ ...desk, chosen: [] })).toThrow('还没有选择先例');
    const [one] = builtInPrecedents;
    if (one === undefined) throw new Error('no precedents');
    const precedents = Array.from({ length: 6 }, (_, at) => ({ ...one, id: `p${at}` }));
    const chosen = precedents.map(({ id }) => id);
    expect(() => comparedWith({ ...desk, precedents, chosen })).toThrow('最多与5份先例');
  });
});

describe('what a redline starts from', () => {
  const of = { id: 'd1', ...against };
  const versions = {
    showSnapshot: async () => {
      throw new Refusal('not-found', '这个版本已不在。');
    },
  };

  test('is open until the drafter chose', async () => {
    for (const kind of ['snapshot', 'file', 'precedent'] as const) {
      expect(isChosen(noBase(kind))).toBe(false);
      await expect(baseOf(noBase(kind), versions, of)).rejects.toThrow('请先选择修订依据');
    }
  });

  test('is a file’s text or a precedent with the drafter’s links', async () => {
    const file = { name: '送审稿.txt', text: '一、总则' };
    expect(await baseOf({ kind: 'file', file }, versions, of)).toEqual({
      kind: 'text',
      source: '一、总则',
    });
    const precedent = { kind: 'precedent', id: 'tianjin-2023' } as const;
    expect(await baseOf(precedent, versions, of)).toEqual({ ...precedent, ...against });
  });

  test('is a version as it is read now, or the reason why it cannot be', async () => {
    await expect(baseOf({ kind: 'snapshot', id: 's1' }, versions, of)).rejects.toThrow('已不在');
  });
});

describe('making a file', () => {
  class StandIn extends EventTarget implements WorkerLike {
    isStopped = false;
    postMessage(): void {}
    terminate(): void {
      this.isStopped = true;
    }
  }
  const begun = () => {
    const worker = new StandIn();
    const controller = new AbortController();
    const progress: number[] = [];
    const made = makeFile(
      { kind: 'official', ...draft },
      {
        signal: controller.signal,
        onProgress: ({ done }) => progress.push(done),
        start: () => worker,
      },
    );
    const answer = (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));
    return { worker, controller, progress, made, answer };
  };

  test('tells how far it is and ends with the file', async () => {
    const { worker, progress, made, answer } = begun();
    answer({ kind: 'progress', done: 3, total: 10 });
    const file: Made = { name: '稿.docx', bytes: new Uint8Array([1]), remarks: [] };
    answer({ kind: 'made', ...file });
    expect(await made).toMatchObject(file);
    expect([progress, worker.isStopped]).toEqual([[3], true]);
  });

  test('comes to nothing when it is called off', async () => {
    const { worker, controller, made } = begun();
    controller.abort();
    expect(await made).toBeNull();
    expect(worker.isStopped).toBe(true);
  });

  test('says in a sentence why there is none', async () => {
    const refused = begun();
    refused.answer({ kind: 'failed', message: '草稿里没有找到条款。' });
    await expect(refused.made).rejects.toThrow('草稿里没有找到条款。');
    const broken = begun();
    broken.worker.dispatchEvent(new Event('error'));
    await expect(broken.made).rejects.toThrow('与本机程序的连接已断开');
  });
});

test('what is to be told of a file stands behind its name', async () => {
  const made: Made = { name: '稿.docx', bytes: new Uint8Array([1]), remarks: ['甲', '乙'] };
  const api = { exportFile: async () => ({ kind: 'saved', name: '定稿.docx' }) as const };
  expect(await handOver(api, made)).toEqual({ tone: 'good', text: '已导出：定稿.docx（甲；乙）' });
  const closed = { exportFile: async () => ({ kind: 'cancelled' }) as const };
  expect(await handOver(closed, made)).toBeNull();
});
