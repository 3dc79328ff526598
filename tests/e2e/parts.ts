import type { Page } from 'playwright-core';

/** The program has ended: the window asks whether it is there, and nobody answers. */
export async function unanswered(page: Page): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().method() === 'HEAD' ? route.abort() : route.fallback(),
  );
}

/** The program that answers is of another version and has no such part. */
export async function notThere(page: Page, part: string): Promise<void> {
  await page.route(`**/assets/${part}-*.js`, (route) => route.fulfill({ status: 404 }));
}
