import { expect, test } from 'vitest';
import { type Event, firstSession, reduce, type Session } from '../renderer/session.ts';
import { openLibrary } from '../renderer/start/open-library.ts';
import { answer } from '../shared/answer.ts';
import { type Host, Refusal } from '../shared/api.ts';
import { connect } from '../shared/connect.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { ownPrecedent } from './builders-own.ts';
import { standInHost } from './stand-in-host.ts';

/** Opens the library of a host; gives the events and the session they lead to. */
const open = async (changes: Partial<Host>) => {
  const events: Event[] = [];
  let session: Session = firstSession();
  const host = standInHost({
    showPrecedent: ({ id }) => {
      const precedent = builtInPrecedents.find((one) => one.id === id);
      if (precedent === undefined) throw new Refusal('not-found', id);
      return { precedent };
    },
    ...changes,
  });
  await openLibrary(
    connect((name, input) => answer(host, name, input)),
    (event) => {
      events.push(event);
      session = reduce(session, event);
    },
  );
  const ids =
    session.library.stage === 'open' ? session.library.precedents.map(({ id }) => id) : [];
  return { events: events.map(({ type }) => type), session, ids };
};

const builtIn = builtInPrecedents.map(({ id }) => id);
const own = (count: number) => Array.from({ length: count }, (_, at) => ownPrecedent(`doc-${at}`));
const ownIds = (count: number) => own(count).map(({ id }) => id);

test('a small library is opened in one step', async () => {
  const library = { readOwnLibrary: () => ({ precedents: own(3), problems: [] }) };
  const { events, ids, session } = await open(library);
  expect([events, ids]).toEqual([['libraryOpened'], [...builtIn, ...ownIds(3)]]);
  expect(session.library).toMatchObject({
    precedents: [
      ...builtIn.map(() => ({ builtIn: true })),
      { name: '杭州', builtIn: false },
      {},
      {},
    ],
  });
});

test('a large one does not keep the built-in precedents waiting', async () => {
  const library = { readOwnLibrary: () => ({ precedents: own(50), problems: [] }) };
  const { events, ids } = await open(library);
  expect([events, ids]).toEqual([
    ['libraryOpened', 'libraryChanged'],
    [...builtIn, ...ownIds(50)],
  ]);
});

test('what cannot be read is told, and the others are there', async () => {
  const damaged = { precedents: own(1), problems: ['甲的文件已损坏。', '乙的文件已损坏。'] };
  const { ids, session } = await open({ readOwnLibrary: () => damaged });
  expect([ids, session.notice]).toEqual([
    [...builtIn, 'doc-0'],
    { tone: 'bad', text: '甲的文件已损坏。（另有1份也读不了。）' },
  ]);
  const none = await open({
    readOwnLibrary: () => {
      throw new Refusal('unreadable', '自有先例无法读取：没有权限。');
    },
  });
  expect([none.ids, none.session.notice?.text]).toEqual([builtIn, '自有先例无法读取：没有权限。']);
});

test('without the host there is one sentence and no library', async () => {
  const { events, session } = await open({
    showPrecedent: () => {
      throw new Refusal('failed', '与本机程序的连接已断开。');
    },
  });
  expect([events, session.library]).toEqual([
    ['libraryFailed'],
    { stage: 'failed', message: '与本机程序的连接已断开。' },
  ]);
});
