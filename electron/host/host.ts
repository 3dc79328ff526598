import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Host, type Input, Refusal } from '../../shared/api.ts';
import { conversions, converter } from './convert/converter.ts';
import type { Deliver } from './deliver.ts';
import { type Desktop, inBrowser } from './desktop.ts';
import { drafts } from './drafts.ts';
import { programFolder, programVersion } from './home.ts';
import { library } from './library.ts';
import { ownLibrary } from './own-library.ts';
import { settings } from './settings.ts';
import { sharedMethods } from './shared-library/methods.ts';
import { openSharedLibrary } from './shared-library/open.ts';
import { snapshots } from './snapshots.ts';

export type HostOptions = {
  /** Folder of the drafter's own data. */
  readonly data: string;
  /** Hands a finished file to the user: the one thing the doors do differently. */
  readonly deliver: Deliver;
  /** What a desktop adds; without it, what a browser is told. */
  readonly desktop?: Desktop;
};

/** What the contract promises, on Node alone; each door adds how a file reaches the user. */
export const createHost = ({ data, deliver, desktop = inBrowser }: HostOptions): Host => {
  const folder = join(data, 'drafts');
  const versions = snapshots({ folder });
  const ownDrafts = drafts({
    folder,
    example: exampleText,
    versions: versions.ofDrafts,
    program: programVersion(),
  });
  const chosen = settings({ data });
  const own = ownLibrary({ data });
  const precedents = library(own, chosen);
  const shared = openSharedLibrary({ data });
  return {
    openDraft: async (input) => ({ draft: await ownDrafts.open(input) }),
    recoverDraft: async (input) => ({ draft: await ownDrafts.recover(input) }),
    listDrafts: ownDrafts.list,
    draftStamp: ownDrafts.stamp,
    createDraft: async (input) => ({ draft: await ownDrafts.create(input) }),
    saveDraft: ownDrafts.save,
    renameDraft: ownDrafts.rename,
    duplicateDraft: async (input) => ({ draft: await ownDrafts.duplicate(input) }),
    removeDraft: ownDrafts.remove,
    listBin: ownDrafts.listBin,
    restoreDraft: async (input) => ({ draft: await ownDrafts.restore(input) }),
    purgeDraft: ownDrafts.purge,
    exportDraft: ownDrafts.exportOne,
    importDraft: async (input) => ({ draft: await ownDrafts.importOne(input) }),
    listSnapshots: versions.list,
    keepSnapshot: versions.keep,
    showSnapshot: versions.show,
    nameSnapshot: versions.rename,
    removeSnapshot: versions.remove,
    putSnapshotBack: versions.putBack,
    measureSnapshots: versions.measure,
    ...conversions(converter()),
    listLibrary: precedents.list,
    showPrecedent: precedents.show,
    addPrecedents: own.add,
    changePrecedent: own.change,
    removePrecedent: own.remove,
    restorePrecedent: own.restore,
    readOwnLibrary: own.read,
    ...sharedMethods(shared),
    readSettings: chosen.read,
    saveSettings: chosen.save,
    exportFile: ({ name, base64 }) => deliver(fileName(name), fromBase64(base64)),
    takeGiven: desktop.takeGiven,
    printPages: ({ how, name }) => desktop.printPages({ how, name: fileName(name) }),
  };
};

const exampleText = (): Promise<string> =>
  readFile(join(programFolder(), 'templates', 'drafts', 'example.txt'), 'utf8');

/** Names, never paths, cross the contract. */
const fileName = (name: Input<'exportFile'>['name']): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  if (/[\\/:*?"<>|\u0000-\u001f]/.test(name) || /^\.|[. ]$/.test(name)) {
    throw new Refusal('bad-request', `“${name}”不能用作文件名，没有导出。`);
  }
  return name;
};

const fromBase64 = (base64: string): Uint8Array => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) {
    throw new Refusal('bad-request', '导出的内容不完整，没有导出。');
  }
  return bytes;
};
