import { type Host, Refusal } from '../shared/api.ts';
import { besideOf, nothingBeside } from '../shared/beside.ts';
import { firstSettings } from '../shared/settings.ts';

export const draft = {
  id: 'example',
  name: '若干措施',
  text: '一、总则',
  ...nothingBeside,
  revision: 0,
  savedAt: null,
};
const snapshot = {
  id: '20261122T060000000Z',
  name: null,
  savedAt: '2026-11-22T06:00:00.000Z',
  words: 2,
  origin: { kind: 'auto' } as const,
};

/** A host without a disk, for tests of what stands before it. */
export const standInHost = (changes: Partial<Host> = {}): Host => ({
  openDraft: () => ({ draft }),
  listDrafts: () => ({ drafts: [], damaged: [], problems: [] }),
  createDraft: ({ text, ...beside }) => ({ draft: { ...draft, text, ...besideOf(beside) } }),
  recoverDraft: () => ({ draft }),
  draftStamp: () => ({ kind: 'missing' }),
  renameDraft: () => ({ revision: 1, savedAt: '2026-11-22T06:00:00.000Z' }),
  duplicateDraft: () => ({ draft }),
  removeDraft: ({ id }) => ({ bin: `20261122T060000000Z-${id}` }),
  listBin: () => ({ drafts: [], problems: [] }),
  restoreDraft: () => ({ draft }),
  purgeDraft: () => ({}),
  exportDraft: () => ({ name: '若干措施.json', base64: '' }),
  importDraft: () => ({ draft }),
  addPrecedents: ({ precedents }) => {
    const ids = precedents.map(({ id }) => id);
    return { ids, added: ids };
  },
  changePrecedent: () => ({}),
  removePrecedent: () => ({}),
  restorePrecedent: () => ({}),
  readOwnLibrary: () => ({ precedents: [], problems: [] }),
  sharedState: () => ({ place: { kind: 'here' }, documents: 0, clauses: 0, writable: true }),
  listShared: () => ({ documents: [], total: 0 }),
  searchShared: () => ({ hits: [], more: false }),
  nearShared: () => ({ hits: [] }),
  nearSharedDocuments: () => ({ documents: [] }),
  showShared: ({ id }) => {
    throw new Refusal('not-found', `共享先例库里没有“${id}”。`);
  },
  addShared: ({ precedents }) => {
    const ids = precedents.map(({ id }) => id);
    return { ids, added: ids };
  },
  readSettings: () => ({ settings: firstSettings, revision: 0 }),
  saveSettings: ({ revision }) => ({ revision: revision + 1 }),
  saveDraft: ({ revision }) => ({ revision: revision + 1, savedAt: '2026-11-22T06:00:00.000Z' }),
  listSnapshots: () => ({ snapshots: [], problems: [] }),
  keepSnapshot: ({ name }) => ({ snapshot: { ...snapshot, name }, fresh: true }),
  showSnapshot: () => ({ snapshot, text: draft.text, review: null }),
  removeSnapshot: () => ({}),
  putSnapshotBack: () => ({}),
  measureSnapshots: () => ({ changes: [] }),
  nameSnapshot: ({ name }) => ({ snapshot: { ...snapshot, name } }),
  convertToWord: () => {
    throw new Refusal('unreadable', '本机没有 LibreOffice。');
  },
  cancelConversion: () => ({}),
  listLibrary: () => ({ precedents: [] }),
  showPrecedent: ({ id }) => {
    throw new Refusal('not-found', `先例库里没有“${id}”。`);
  },
  exportFile: () => ({ kind: 'download' }),
  takeGiven: () => ({ file: null }),
  printPages: () => ({ kind: 'browser' }),
  ...changes,
});
