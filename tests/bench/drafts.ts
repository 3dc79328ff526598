import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { deliverToBrowser } from '../../electron/host/deliver.ts';
import { createHost } from '../../electron/host/host.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { type Effort, sized } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';

/** How long the list of 500 drafts of the length of a real one takes, of a host that has just started. */
export async function draftFigures(effort: Effort): Promise<readonly Figure[]> {
  const drafts = sized(effort, 500, 3);
  const data = await mkdtemp(join(tmpdir(), 'measures-bench-'));
  const started = () => createHost({ data, deliver: deliverToBrowser });
  const text = await readFile(new URL('../../seeds/shanghai-2024.txt', import.meta.url), 'utf8');
  const host = started();
  for (let at = 0; at < drafts; at += 1) {
    await host.createDraft({ text: `${text}\n第${at}份`, ...nothingBeside });
  }
  const unread = await timeOf(() => started().listDrafts({}));
  const again = started();
  const first = await timeOf(() => again.listDrafts({}));
  const later = await timeOf(() => again.listDrafts({}));
  await rm(data, { recursive: true });
  return [
    informs(`${drafts} 份草稿，从未列过`, `${unread.toFixed(0)} ms`),
    atMost(`${drafts} 份草稿，启动后第一次列出（毫秒）`, 2_000, first, 0),
    atMost(`${drafts} 份草稿，再次列出（毫秒）`, 200, later, 0),
  ];
}

async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
