import { describe, expect, it } from 'vitest';
import { dispensable } from '../electron/host/thinning.ts';
import type { Snapshot } from '../shared/api.ts';
import type { Origin } from '../shared/model/version-origin.ts';
import { versionsDesk } from './snapshots-desk.ts';

const { at, keep, texts } = versionsDesk();

describe('thinning out', () => {
  const snapshot = (
    id: string,
    time: readonly [day: number, hour: number],
    name: string | null = null,
    origin: Origin = { kind: name === null ? 'auto' : 'named' },
  ): Snapshot => ({
    id,
    name,
    words: 1,
    savedAt: new Date(2026, 10, ...time).toISOString(),
    origin,
  });

  it('keeps named ones, the last 24 hours, and one a day before', () => {
    const all = [
      snapshot('20日早', [20, 9]),
      snapshot('20日送审', [20, 10], '送审稿'),
      snapshot('20日恢复之前', [20, 11], null, { kind: 'restoring', version: '送审稿' }),
      snapshot('20日晚', [20, 18]),
      snapshot('21日早', [21, 9]),
      snapshot('21日午', [21, 13]),
      snapshot('21日晚', [21, 18]),
      snapshot('22日早', [22, 9]),
    ];
    const spare = dispensable(all, new Date(2026, 10, 22, 12));
    expect(spare.map(({ id }) => id)).toEqual(['20日早', '21日早']);
  });

  it('happens as versions are kept, and a second time takes nothing more', async () => {
    for (const hour of [9, 12, 15]) {
      at(20, hour);
      await keep(`20日${hour}时`);
    }
    at(22, 9);
    await keep('22日9时');
    expect(await texts()).toEqual(['22日9时', '20日15时']);
    at(22, 10);
    await keep('22日10时');
    expect(await texts()).toEqual(['22日10时', '22日9时', '20日15时']);
  });
});
