import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { newHome, removeHome } from '../e2e/product.ts';
import { type Effort, sized } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { median, race, raced, type Times } from './race.ts';
import { hostStart, type Opened, runNode, windowStart, withHost } from './startup/starts.ts';
import { longDraft } from './typing/long-draft.ts';
import { build } from './window.ts';

/** Nobody waits for a command line that answers within a second of Node's own start. */
const CLI_TIMES = 12;
const WINDOW_MS = 2_000;
const HOST_MS = 1_000;
const CLI = 'out/main/measures.js';
/** A page with one field and nothing else. */
const BARE = 'data:text/html,<textarea class="cm-content" autofocus></textarea>';

/** From a click or a command until the drafter can go on. */
export async function startupFigures(effort: Effort): Promise<readonly Figure[]> {
  build();
  return [...commandLine(effort), ...(await hostFigures(effort)), ...(await windowFigures(effort))];
}

function commandLine(effort: Effort): readonly Figure[] {
  const rounds = sized(effort, 9, 1);
  const node = { run: () => runNode(['-e', '0']), calls: 1 };
  const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['measures --help', ['--help']],
    ['measures parse（徐汇区草稿）', ['parse', 'tests/fixtures/drafts/draft-raw.txt']],
    // Of a draft with errors it would end with 1, and nobody could tell that from a failure.
    ['measures check（徐汇区草稿）', ['check', 'tests/fixtures/drafts/draft-clean.txt']],
  ];
  return sized(effort, commands, commands.slice(0, 1)).map(([what, args]) =>
    raced({
      what: `命令行启动到结束：${what}`,
      size: '一次',
      peer: `Node ${process.versions.node} node -e 0`,
      times: race({ run: () => runNode([CLI, ...args]), calls: 1 }, node, rounds),
      bar: CLI_TIMES,
    }),
  );
}

/** From nothing to the printed address, for one who has never started it and for one who has drafts. */
async function hostFigures(effort: Effort): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < sized(effort, 7, 1); round += 1) {
    const home = newHome();
    times.push(await hostStart(home));
    removeHome(home);
  }
  return [atMost('本机程序启动到给出地址，毫秒（中位）', HOST_MS, median(times), 0)];
}

async function windowFigures(effort: Effort): Promise<readonly Figure[]> {
  const rounds = sized(effort, 5, 1);
  const clauses = sized(effort, 300, 20);
  const browser = await launchBrowser();
  try {
    const usual = await raceBare(browser, longDraft(30), rounds);
    const long = await raceBare(browser, longDraft(clauses), rounds);
    const bars: readonly (readonly [string, Waits])[] = [
      ['30 条草稿', usual],
      [`${clauses} 条草稿`, long],
    ];
    return bars.flatMap(([size, { first, again, times }]) => [
      atMost(`窗口首次打开到能打字，${size}，毫秒（中位）`, WINDOW_MS, median(first), 0),
      informs('　再次打开', `${median(again).toFixed(0)} ms`),
      raced({
        what: '窗口首次打开到能打字',
        size,
        peer: `Chromium ${browser.version()} 只有一个文本框的空白页`,
        times,
        bar: null,
      }),
    ]);
  } finally {
    await browser.close();
  }
}

type Waits = {
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly times: Times;
};

/** The window and a bare page by turns. */
const raceBare = (browser: Browser, text: string, rounds: number): Promise<Waits> =>
  withHost(text, async (url) => {
    const opened: Opened[] = [];
    const bare: Opened[] = [];
    for (let round = 0; round < rounds; round += 1) {
      opened.push(await windowStart(browser, url, '.cm-content'));
      bare.push(await windowStart(browser, BARE, '.cm-content'));
    }
    const first = opened.map((one) => one.first);
    return {
      first,
      again: opened.map((one) => one.again),
      times: { ours: first, theirs: bare.map((one) => one.first) },
    };
  });
