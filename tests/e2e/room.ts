import type { Page } from 'playwright-core';

/** Everything that reaches beyond the window's right edge. */
export const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#root *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.className.toString()),
  );

/** Words that end in … although no tooltip gives them whole. */
export const cutWithoutTooltip = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#root *')]
      .filter((element) => getComputedStyle(element).textOverflow === 'ellipsis')
      .filter((element) => element.scrollWidth > element.clientWidth)
      .filter((element) => element.closest('[title]') === null)
      .map((element) => element.textContent ?? ''),
  );

/** Buttons whose words are wider or higher than the button: cut, or over what stands beside them. */
export const burst = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="dialog"] h2')]
      .filter((element) => element.checkVisibility() && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 4,
      )
      .filter((element) => element.querySelector('.cut') === null)
      .map((element) => `${element.className}: ${element.textContent}`),
  );
