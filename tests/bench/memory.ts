import { launchBrowser } from '../e2e/browser.ts';
import type { Desk } from '../e2e/desk.ts';
import { type Effort, sized } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { heldBy, saidOf } from './memory/process-memory.ts';
import { memoryOf, type WindowMemory } from './memory/window-memory.ts';
import { longDraft } from './typing/long-draft.ts';
import { build, goToTask, inWindow, showCheck } from './window.ts';

/** A desktop of 4 GB has an office suite and a browser open beside it. */
const MOST_HOST_MB = 200;
const MOST_WINDOW_MB = 800;

/** What the product holds: the host behind the window, and the window with its workers. */
export async function memoryFigures(effort: Effort): Promise<readonly Figure[]> {
  build();
  const clauses = sized(effort, 300, 20);
  const empty = await measured('');
  const long = await measured(longDraft(clauses), async (desk) => {
    await goToTask(desk, clauses / 2);
    await showCheck(desk);
    await desk.side.locator('[data-finding]').first().waitFor();
  });
  const most = (held: Measured['host'], name: string, bar: number): Figure =>
    held === null ? informs(name, saidOf(held)) : atMost(name, bar, held.most, 0);
  return [
    most(long.host, `本机程序，${clauses} 条草稿打开后，峰值内存 MB`, MOST_HOST_MB),
    informs('　空草稿 / 现有', `${saidOf(empty.host)} / ${saidOf(long.host)}`),
    most(
      long.window.process,
      `窗口连同后台线程，${clauses} 条草稿、检查栏打开，峰值内存 MB`,
      MOST_WINDOW_MB,
    ),
    informs('　空草稿', described(empty.window)),
    informs(`　${clauses} 条草稿`, described(long.window)),
  ];
}

type Measured = { readonly window: WindowMemory; readonly host: ReturnType<typeof heldBy> };

/** A browser of its own for each text: what one has freed, another would seem to hold. */
async function measured(
  text: string,
  work: (desk: Desk) => Promise<void> = async () => undefined,
): Promise<Measured> {
  const browser = await launchBrowser();
  try {
    return await inWindow(browser, [text], async (desk, pid) => {
      await work(desk);
      return { window: await memoryOf(browser, desk.page), host: heldBy(pid) };
    });
  } finally {
    await browser.close();
  }
}

const described = ({ heap, elements, process }: WindowMemory): string =>
  `页面对象 ${heap.toFixed(0)} MB，${elements} 个元素；进程 ${saidOf(process)}`;
