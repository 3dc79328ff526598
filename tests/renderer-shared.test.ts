import { describe, expect, it } from 'vitest';
import type { Event } from '../renderer/session.ts';
import { importFile } from '../renderer/shared-library/importing.ts';
import { foundLine } from '../renderer/shared-library/results.ts';
import { takeOver } from '../renderer/shared-library/taking.ts';
import { answer } from '../shared/answer.ts';
import { type Host, Refusal } from '../shared/api.ts';
import { connect } from '../shared/connect.ts';
import { libraryFile } from '../shared/library/library-file.ts';
import { precedentOfOwn } from '../shared/own-precedent.ts';
import { ownPrecedent } from './builders-own.ts';
import { standInHost } from './stand-in-host.ts';

const apiOn = (changes: Partial<Host>) =>
  connect((name, input) => answer(standInHost(changes), name, input));

const documents = Array.from({ length: 60 }, (_, at) => ownPrecedent(`own-2024-${at}`));
const file = { name: '先例.json', text: async () => libraryFile(documents, [], {}) };
const never = new AbortController().signal;

describe('an import into the shared library', () => {
  it('goes in by portions and says how far it is', async () => {
    const portions: number[] = [];
    const api = apiOn({
      addShared: ({ precedents }) => {
        portions.push(precedents.length);
        const ids = precedents.map(({ id }) => id);
        return { ids, added: ids.slice(1) };
      },
    });
    const told: string[] = [];
    const { tone, text } = await importFile(api, file, never, ({ done, total }) =>
      told.push(`${done}/${total}`),
    );
    expect([portions, told]).toEqual([
      [25, 25, 10],
      ['0/60', '25/60', '50/60'],
    ]);
    expect([tone, text]).toEqual(['good', '已从“先例.json”导入：已入共享先例库57份，3份已有。']);
  });

  it('stops between two portions', async () => {
    const control = new AbortController();
    const said = await importFile(apiOn({}), file, control.signal, ({ done }) => {
      if (done === 25) control.abort();
    });
    expect(said.text).toBe('已停止导入：已入共享先例库50份，其余10份未导入。');
  });

  it('says what is in when the server goes away', async () => {
    let calls = 0;
    const api = apiOn({
      addShared: ({ precedents }) => {
        calls += 1;
        if (calls === 2) throw new Refusal('failed', '服务器没有应答。');
        const ids = precedents.map(({ id }) => id);
        return { ids, added: ids };
      },
    });
    expect(await importFile(api, file, never, () => undefined)).toEqual({
      tone: 'bad',
      text: '“先例.json”没有全部导入（已入共享先例库25份）：服务器没有应答。',
    });
    const other = { name: '稿.json', text: async () => '{}' };
    expect((await importFile(api, other, never, () => undefined)).tone).toBe('bad');
  });
});

describe('引入对照', () => {
  const shared = ownPrecedent('hangzhou-2024');
  const precedent = precedentOfOwn({ ...shared, id: 'own-2024-aaaa' });
  const taken = async (chosen: readonly string[], added: readonly string[]) => {
    const events: Event[] = [];
    const api = apiOn({
      showShared: () => ({ precedent: shared }),
      addPrecedents: () => ({ ids: ['own-2024-aaaa'], added: [...added] }),
      showPrecedent: () => ({ precedent }),
    });
    const name = await takeOver(api, 'hangzhou-2024', chosen, (event) => events.push(event));
    return [name, ...events.map(({ type }) => type)];
  };

  it('takes a document into the own library and lays it beside the draft', async () => {
    expect(await taken([], ['own-2024-aaaa'])).toEqual([
      '杭州',
      'libraryChanged',
      'precedentToggled',
    ]);
  });

  it('leaves alone what is there and chosen already', async () => {
    expect(await taken(['own-2024-aaaa'], [])).toEqual(['杭州']);
  });
});

it('says in one line what was found', () => {
  const words = { kind: 'words', words: '质押', level: null } as const;
  expect([
    foundLine(words, { kind: 'hits', hits: [], more: false }),
    foundLine({ kind: 'documents' }, { kind: 'documents', documents: [], total: 3326 }),
    foundLine({ kind: 'nearDraft', text: '' }, { kind: 'near', documents: [] }),
  ]).toEqual(['没有找到。请换一个词，或放宽层级。', '共3326份，按入库先后', '没有相近的。']);
});
