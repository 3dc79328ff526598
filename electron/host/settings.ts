import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Input, type Output, Refusal } from '../../shared/api.ts';
import {
  firstSettings,
  type Settings,
  settingsSchema,
  soundSettings,
} from '../../shared/settings.ts';
import { explain } from './explain.ts';
import { readIfThere } from './files.ts';
import { lockOf } from './folder.ts';
import { isCount } from './json.ts';
import { locked } from './lock.ts';
import { setAside } from './set-aside.ts';
import { type Fields, readFields, writeFields } from './stored-fields.ts';
import { writeWhole } from './write-whole.ts';

export type SettingsStore = {
  readonly read: () => Promise<Output<'readSettings'>>;
  readonly save: (input: Input<'saveSettings'>) => Promise<Output<'saveSettings'>>;
  /** What can be used of them, for work that must go on whatever became of the file. */
  readonly usable: () => Promise<Settings>;
  /**
   * Where the bureau's shared library lies, written into the file by hand (`"library"`); null where
   * nothing is. It may hold a password and never goes to the window.
   */
  readonly library: () => Promise<string | null>;
};

type SettingsOptions = {
  /** The folder of the user's own data. */
  readonly data: string;
  readonly now?: () => Date;
};

type StoredSettings = {
  readonly settings: Settings;
  readonly revision: number;
  readonly rest: Fields;
};

const format = 1;
const known = ['revision', ...Object.keys(settingsSchema.shape)];
const nothingStored: StoredSettings = { settings: firstSettings, revision: 0, rest: {} };

/** What the user set for all drafts: settings.json. Nothing is overwritten unseen. */
export const settings = ({ data, now = () => new Date() }: SettingsOptions): SettingsStore => {
  const file = join(data, 'settings.json');

  const restored = async () => {
    const content = await readIfThere(file);
    return content === null ? null : readFields(content, format, known);
  };

  /** To be called under the lock; a damaged file is set aside. */
  const readOrSetAside = async (): Promise<StoredSettings | 'damaged'> => {
    const stored = await restored();
    if (stored === null) return nothingStored;
    if (stored.kind === 'newer') throw new Refusal('unreadable', NEWER);
    if (stored.kind === 'fields') return settingsOf(stored);
    await setAside(file, now());
    return 'damaged';
  };

  const underLock = <T>(work: () => Promise<T>): Promise<T> => locked(lockOf(data), work);

  const save = async (input: Input<'saveSettings'>): Promise<Output<'saveSettings'>> => {
    const read = await readOrSetAside();
    const {
      settings: before,
      revision,
      rest,
    } = read === 'damaged' ? { ...nothingStored, revision: input.revision } : read;
    // The reply to an earlier save may have been lost; saving the same again is no clash.
    if (read !== 'damaged' && isDeepStrictEqual(before, input.settings)) return { revision };
    if (revision !== input.revision) {
      throw new Refusal(
        'conflict',
        '设置已在另一个窗口改动，本次没有保存。请重新打开设置，再改一次。',
      );
    }
    const next = { revision: revision + 1, ...input.settings };
    await writeWhole(file, writeFields(format, next, rest), 0o600);
    return { revision: next.revision };
  };

  return {
    read: async () => {
      const stored = await restored().catch(explain('unreadable', unreadable));
      if (stored?.kind === 'newer') throw new Refusal('unreadable', NEWER);
      if (stored?.kind === 'damaged') {
        await underLock(readOrSetAside).catch(explain('unreadable', unreadable));
        throw new Refusal(
          'unreadable',
          `设置文件 ${file} 已损坏，无法读取，现已改名保留。请重新打开，将从初始设置开始；草稿和先例未受影响。`,
        );
      }
      const { settings: read, revision } = stored === null ? nothingStored : settingsOf(stored);
      return { settings: read, revision };
    },
    save: (input) =>
      underLock(() => save(input)).catch(
        explain('failed', (reason) => `设置没有保存：${reason}。请处理后重试。`),
      ),
    usable: async () => {
      const stored = await restored().catch(() => null);
      return stored?.kind === 'fields' ? settingsOf(stored).settings : firstSettings;
    },
    library: async () => {
      const stored = await restored().catch(() => null);
      const address = stored?.kind === 'fields' ? stored.rest['library'] : undefined;
      return typeof address === 'string' ? address : null;
    },
  };
};

const settingsOf = ({ fields, rest }: { readonly fields: Fields; readonly rest: Fields }) => {
  const { revision } = fields;
  return { settings: soundSettings(fields), revision: isCount(revision) ? revision : 0, rest };
};

const NEWER = '设置由更新版本的措施起草台保存，本版本无法读取。请升级后再打开。';
const unreadable = (reason: string): string =>
  `设置无法读取：${reason}。请处理后重试，草稿和先例未受影响。`;
