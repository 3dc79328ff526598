import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drafts } from '../electron/host/drafts.ts';
import { firstLine, plain } from './draft-builders.ts';

/**
 * One window lists the drafts while another puts one of them into the bin and takes it back: between
 * two looks at its file there may be none, which is no reason not to list the others.
 */
it('lists the drafts while one of them goes into the bin and comes back', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'measures-between-')), 'drafts');
  const desk = () => drafts({ folder, example: async () => '示例', facts: firstLine });
  const [window, other] = [desk(), desk()];
  await window.save(plain('stays', '留着的', 0));
  await window.save(plain('goes', '来去的', 0));
  let ended = false;
  const comingAndGoing = (async () => {
    for (let times = 0; times < 40; times += 1) {
      await other.remove({ id: 'goes' });
      const [removed] = (await other.listBin()).drafts;
      await other.restore({ id: removed?.id ?? '' });
    }
    ended = true;
  })();
  const seen = new Set<string>();
  while (!ended) {
    const { drafts: listed, damaged, problems } = await desk().list();
    expect([damaged, problems]).toEqual([[], []]);
    seen.add(
      listed
        .map(({ name }) => name)
        .sort()
        .join(' '),
    );
  }
  await comingAndGoing;
  expect([...seen].filter((names) => !names.includes('留着的'))).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
});
