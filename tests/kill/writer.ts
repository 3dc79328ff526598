import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { deliverToBrowser } from '../../electron/host/deliver.ts';
import { createHost } from '../../electron/host/host.ts';
import { type Draft, Refusal } from '../../shared/api.ts';
import { besideOf, nothingBeside } from '../../shared/beside.ts';
import { lineOf, savesIn, textOf } from './texts.ts';

/**
 * A process that saves as fast as it can, to be killed at any moment: a draft of its own, with
 * versions, other names, the bin and copies, and one that other processes write too. Says on stdout
 * what the host has acknowledged.
 */
const [, , data = '', writer = ''] = process.argv;
const host = createHost({ data, deliver: deliverToBrowser });

/** Written before the next step begins, whatever becomes of this process. */
const say = (...words: readonly (string | number)[]): void => {
  writeSync(1, `${words.join(' ')}\n`);
};

const own = `own-${writer}`;

const opened = async (id: string): Promise<Draft | null> => {
  try {
    return (await host.openDraft({ id })).draft;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
};

async function writeOwn(): Promise<never> {
  const before = await opened(own);
  let saves = before === null ? 0 : (savesIn(writer, before.text) ?? Number.NaN);
  let revision = before?.revision ?? 0;
  let beside = before === null ? nothingBeside : besideOf(before);
  for (;;) {
    saves += 1;
    const text = textOf(writer, saves);
    ({ revision } = await host.saveDraft({ id: own, text, ...beside, revision }));
    say('saved', saves);
    if (saves % 24 === 3) {
      await host.keepSnapshot({
        id: own,
        text,
        name: `第${saves}稿`,
      });
      say('version', saves);
    }
    if (saves % 7 === 4) {
      const label = `${writer}改名${saves}`;
      ({ revision } = await host.renameDraft({ id: own, name: label }));
      beside = { ...beside, label };
    }
    if (saves % 9 === 5) await thereAndBack();
    if (saves % 13 === 6) await copyAndPurge();
  }
}

async function thereAndBack(): Promise<void> {
  const { bin } = await host.removeDraft({ id: own });
  await host.restoreDraft({ id: bin });
}

async function copyAndPurge(): Promise<void> {
  const { draft } = await host.duplicateDraft({ id: own });
  const { bin } = await host.removeDraft({ id: draft.id });
  await host.purgeDraft({ id: bin });
}

async function writeShared(): Promise<never> {
  let added: number | null = null;
  for (;;) {
    const draft = await opened('shared');
    const text = draft?.text ?? '';
    added ??= text.split('\n').filter((line) => line.startsWith(`${writer}：`)).length;
    const next = `${text}\n${lineOf(writer, added + 1)}`;
    try {
      const revision = draft?.revision ?? 0;
      await host.saveDraft({ id: 'shared', text: next, ...nothingBeside, revision });
      added += 1;
      say('line', added);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    }
  }
}

async function main(): Promise<void> {
  say('ready');
  const [word] = await once(process.stdin, 'data');
  if (String(word).startsWith('once')) {
    const revision = (await opened(own))?.revision ?? 0;
    await host.saveDraft({ id: own, text: '收笔', ...nothingBeside, revision });
    process.exit(0);
  }
  say('began');
  await Promise.all([writeOwn(), writeShared()]);
}

main().catch((error: unknown) => {
  say('broken', String(error instanceof Error ? error.stack : error).replaceAll('\n', ' '));
  process.exit(1);
});
