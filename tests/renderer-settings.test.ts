import { describe, expect, it } from 'vitest';
import { changeSettings } from '../renderer/settings/change-settings.ts';
import { answer } from '../shared/answer.ts';
import { Refusal } from '../shared/api.ts';
import { connect } from '../shared/connect.ts';
import { firstSettings, type Settings } from '../shared/settings.ts';
import { standInHost } from './stand-in-host.ts';

const topic = (id: string) => ({ id, name: id, definition: '' });

/** A host whose settings another window changes before each save, `times` times. */
const contested = (times: number) => {
  let stored: Settings = firstSettings;
  let revision = 0;
  let left = times;
  const host = standInHost({
    readSettings: () => ({ settings: stored, revision }),
    saveSettings: (input) => {
      if (left > 0) {
        left -= 1;
        revision += 1;
        stored = { ...stored, topics: [...stored.topics, topic(`另一窗口${revision}`)] };
      }
      if (input.revision !== revision) throw new Refusal('conflict', '设置已在另一个窗口改动。');
      stored = input.settings;
      revision += 1;
      return { revision };
    },
  });
  const api = connect((name, input) => answer(host, name, input));
  return { api, stored: () => stored };
};

const adding = (settings: Settings): Settings => ({
  ...settings,
  topics: [...settings.topics, topic('本窗口')],
});

describe('settings changed by two windows', () => {
  it('keep what either added', async () => {
    const { api, stored } = contested(1);
    const heard: unknown[] = [];
    await changeSettings(api, (event) => heard.push(event), adding);
    expect(stored().topics.map(({ id }) => id)).toEqual(['另一窗口1', '本窗口']);
    expect(heard).toEqual([{ type: 'settingsRead', settings: stored() }]);
  });

  it('are given up with the reason where the other window never rests', async () => {
    const { api } = contested(100);
    await expect(changeSettings(api, () => undefined, adding)).rejects.toThrow('另一个窗口');
  });
});
