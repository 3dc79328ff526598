import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** One thing the scan holds against a screen: which rule, and where. */
export type Violation = { readonly rule: string; readonly place: string; readonly why: string };

type Results = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
};
type Options = {
  readonly runOnly: readonly string[];
  readonly rules?: Readonly<Record<string, object>>;
};

const source = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/**
 * Rules that do not hold here, each with its reason.
 *
 * - region: dialogs and menus hang outside the landmarks, as everywhere.
 */
const exceptions = { region: { enabled: false } };

/** Everything axe finds on the screen as it stands. */
export const scan = (page: Page): Promise<readonly Violation[]> =>
  run(page, { runOnly: tags, rules: exceptions });

/** Only whether words can be read: what another light can change. */
export const scanContrast = (page: Page): Promise<readonly Violation[]> =>
  run(page, { runOnly: ['color-contrast'] });

async function run(page: Page, options: Options): Promise<readonly Violation[]> {
  // Evaluated, not added as a script: the window's policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source());
  const { violations }: Results = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => ({
      rule: id,
      place: html.slice(0, 200),
      why: failureSummary.split('\n').slice(1).join(' ').trim().slice(0, 200),
    })),
  );
}
