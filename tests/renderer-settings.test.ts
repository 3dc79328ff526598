import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../renderer/settings/change-settings.ts';
import { mergedTopics } from '../renderer/settings/own-topics.ts';
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

describe('topics changed by two windows', () => {
  const notary = { id: 'own-1', name: '公证服务', definition: '证据保全公证' };
  const brand = { id: 'own-2', name: '地理标志', definition: '' };

  it('that were read late stay beside what was typed before', () => {
    // The dialog was opened before the settings were there, and its first topic got their first id.
    const typed = { id: 'own-1', name: '数据知识产权', definition: '数据登记' };
    expect(mergedTopics([notary, brand], [], [typed])).toEqual([
      notary,
      brand,
      { ...typed, id: 'own-3' },
    ]);
  });

  it('go where they were removed, are called as they are called here, and stay as others left them', () => {
    const renamed = { ...brand, name: '地理标志与商标' };
    const theirs = { ...notary, definition: '公证机构' };
    expect(mergedTopics([notary, brand], [notary, brand], [renamed])).toEqual([renamed]);
    expect(mergedTopics([theirs, brand], [notary, brand], [notary, renamed])).toEqual([
      theirs,
      renamed,
    ]);
  });

  it('of one name are one topic, with the words written last', () => {
    const again = { id: 'own-7', name: ' 公证服务 ', definition: '公证员' };
    expect(mergedTopics([notary], [], [again])).toEqual([{ ...notary, definition: '公证员' }]);
    expect(mergedTopics([notary], [], [{ ...again, definition: '' }])).toEqual([notary]);
  });

  it('are what was typed where nobody else changed any', () => {
    const names = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁', '戊'));
    const topics = names.map((all) => all.map((name) => ({ ...topic(`own-${name}`), name })));
    fc.assert(
      fc.property(topics, topics, (before, after) => {
        const merged = mergedTopics(before, before, after);
        expect(new Set(merged)).toEqual(new Set(after));
        expect(merged).toHaveLength(after.length);
      }),
    );
  });
});
