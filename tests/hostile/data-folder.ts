import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverToBrowser } from '../../electron/host/deliver.ts';
import { createHost } from '../../electron/host/host.ts';
import { parseObject } from '../../electron/host/json.ts';
import { answer } from '../../shared/answer.ts';
import type { Host, Reply } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { isSentence, mustHold } from './target.ts';

/** A data folder with something of everything in it, and around it what nobody may touch. */
export type DataFolder = {
  /** The user's data folder. */
  readonly home: string;
  readonly host: Host;
  /** A call as the door makes it; what comes is a reply as it should be, or a promise is broken. */
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Nothing beside the data folder came, went or changed. */
  readonly mustBeAlone: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export const KEPT = {
  draft: 'example',
  text: '徐汇区若干措施\n一、支持服务机构\n留着的话。',
} as const;

export async function newDataFolder(): Promise<DataFolder> {
  const around = await mkdtemp(join(tmpdir(), 'measures-hostile-'));
  const home = join(around, 'home', 'data');
  await mkdir(home, { recursive: true });
  await writeFile(join(around, 'home', 'beside.json'), '{"text":"别人的文件"}');
  await writeFile(join(around, 'secret.txt'), '别人的文件');
  const host = createHost({ data: home, deliver: deliverToBrowser });
  const call = async (name: string, input: unknown): Promise<Reply> => {
    const unforeseen: unknown[] = [];
    const reply = await answer(host, name, input, (error) => unforeseen.push(error));
    const [error] = unforeseen;
    if (error !== undefined) throw new Error(`${name} failed inside`, { cause: error });
    if (!reply.ok)
      mustHold(isSentence(reply.message), `${name} says no sentence: ${reply.message}`);
    return reply;
  };
  await call('openDraft', {});
  await call('saveDraft', { id: KEPT.draft, text: KEPT.text, ...nothingBeside, revision: 0 });
  const before = await stateOf(around, home);
  return {
    home,
    host,
    call,
    mustBeAlone: async () =>
      mustHold(
        (await stateOf(around, home)) === before,
        'files outside of the data folder changed',
      ),
    remove: () => rm(around, { recursive: true, force: true }),
  };
}

/** Every file around the data folder with what is in it. */
async function stateOf(around: string, home: string): Promise<string> {
  const names = await readdir(around, { recursive: true });
  const outside = names.map((name) => join(around, name)).filter((file) => !file.startsWith(home));
  const contents = await Promise.all(
    outside.sort().map(async (file) => `${file} ${await readFile(file, 'utf8').catch(() => '')}`),
  );
  return contents.join('\n');
}

/** What files of a folder hold, whatever they are called: all their bytes, and their texts. */
export async function keptIn(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true });
  const all = names.map((name) => readFile(join(folder, name)).catch(() => null));
  return new Set(
    (await Promise.all(all)).flatMap((bytes) => (bytes === null ? [] : partsOf(bytes))),
  );
}

/** Whether a file is there still: as it was, or its text in a file the program wrote. */
export const isKept = (kept: ReadonlySet<string>, bytes: Uint8Array): boolean => {
  const [whole, text] = partsOf(bytes);
  return (whole !== undefined && kept.has(whole)) || (text !== undefined && kept.has(text));
};

const partsOf = (bytes: Uint8Array): readonly string[] => {
  const digest = createHash('sha256').update(bytes).digest('base64');
  const text = parseObject(new TextDecoder().decode(bytes))?.['text'];
  return typeof text === 'string' ? [digest, `text: ${text}`] : [digest];
};
