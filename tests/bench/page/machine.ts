import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { launchBrowser } from '../../e2e/browser.ts';
import type { Machine } from './run.ts';

/** What a figure in milliseconds depends on. */
export async function thisMachine(): Promise<Machine> {
  const status = git('status', '--porcelain', '--', '.', ':!docs/benchmarks.*');
  return {
    cpu: cpus()[0]?.model.trim() ?? '不详',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    chromium: await chromiumVersion(),
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: status !== null && status !== '',
  };
}

function git(...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

async function chromiumVersion(): Promise<string | null> {
  try {
    const browser = await launchBrowser();
    const version = browser.version();
    await browser.close();
    return version;
  } catch {
    return null;
  }
}
