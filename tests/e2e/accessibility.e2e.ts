import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Look } from '../../shared/look.ts';
import { scan, scanContrast } from './axe.ts';
import { closeDesk, type Desk, openDesk, reload, usual } from './desk.ts';
import { burst, cutWithoutTooltip, outside } from './room.ts';
import { running } from './running.ts';
import { type Screen, showScreen } from './screens/screen.ts';
import { screens } from './screens.ts';
import { eventually } from './waiting.ts';

/** As the host writes it into the page, without the way through the settings. */
const wear = (desk: Desk, look: Partial<Look>): Promise<unknown> =>
  desk.page.evaluate((given) => Object.assign(document.documentElement.dataset, given), look);

const named = (...ids: readonly string[]): readonly Screen[] =>
  screens.filter(({ id }) => ids.includes(id));

const product = running();
let desk: Desk;

beforeAll(async () => {
  desk = await product.openDesk();
});
afterAll(() => closeDesk(desk));
/** Screens of failures are made by cutting the window off from its program, which the browser tells. */
const ofCutting = /Failed to load resource|beforeunload/;
afterEach(() => expect(desk.problems.filter((said) => !ofCutting.test(said))).toEqual([]));

describe('焦点', () => {
  type Stop = { readonly name: string; readonly place: string; readonly shown: boolean };

  /** What has the focus, in which part of the window, and whether the eye finds it. */
  const stop = (): Promise<Stop | null> =>
    desk.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const places = [
        '.title-bar',
        '.outline-pane',
        '.page',
        '#side-pane',
        '.status',
        '.separator',
      ];
      const styleOf = (of: Element | null) => (of === null ? null : getComputedStyle(of));
      const own = styleOf(element);
      const around = styleOf(element.closest('.ant-input-affix-wrapper, .ant-select'));
      const ring = [own, around].some(
        (style) => style !== null && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
      );
      const isPage = element.closest('.cm-content') !== null;
      return {
        name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
        place: places.find((place) => element.closest(place) !== null) ?? '',
        // On the page the caret itself is the sign.
        shown: ring || isPage,
      };
    });

  it('goes through the window from left to right and is seen and named at every stop', async () => {
    await reload(desk);
    await desk.page.evaluate(() => {
      document.querySelector<HTMLElement>('.title-bar button')?.focus();
    });
    const stops: Stop[] = [];
    for (let count = 0; count < 120; count += 1) {
      const found = await stop();
      if (found === null) break;
      stops.push(found);
      await desk.page.keyboard.press('Tab');
    }
    const places = stops.map(({ place }) => place);
    expect(places.filter((place, at) => place !== places[at - 1])).toEqual([
      '.title-bar',
      '.outline-pane',
      '.separator',
      '.page',
      '.separator',
      '#side-pane',
      '.status',
    ]);
    expect(stops.filter(({ name, shown }) => name === '' || !shown)).toEqual([]);
  });
});

describe('系统的意愿', () => {
  it('of no motion is followed by everything', async () => {
    await reload(desk);
    await desk.page.getByRole('button', { name: '外观' }).click();
    await desk.page.getByRole('dialog', { name: '外观' }).waitFor();
    await eventually(
      () =>
        desk.page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => {
              const { transitionDuration, animationDuration, animationName } =
                getComputedStyle(element);
              // A hundredth of a second is no motion: less than the time between two pictures.
              const moves = (durations: string): boolean =>
                durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
              return (
                moves(transitionDuration) || (animationName !== 'none' && moves(animationDuration))
              );
            })
            .map((element) => element.className.toString()),
        ),
      [],
    );
  });

  it('of another light is followed at once, unless the drafter chose one', async () => {
    const canvas = () => desk.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const second = await openDesk(product.browser(), product.url(), usual);
    const page = second.page;
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(ground, 'rgb(22, 24, 27)');
    await page.emulateMedia({ colorScheme: 'light' });
    await eventually(ground, 'rgb(244, 242, 238)');
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByText('深色', { exact: true }).click();
    await eventually(ground, 'rgb(22, 24, 27)');
    // Another opening wears it from its first paint on, before any script has run.
    const html = await page.evaluate(async () => (await fetch(location.pathname)).text());
    expect(html).toContain('data-appearance="dark"');
    await page.reload();
    await eventually(ground, 'rgb(22, 24, 27)');
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByText('跟随系统', { exact: true }).click();
    await eventually(ground, 'rgb(244, 242, 238)');
    expect(second.problems).toEqual([]);
    await closeDesk(second);
    expect(await canvas()).toBe('rgb(244, 242, 238)');
  });

  it('of few colours leaves the current tab, chip and choice to be told apart', async () => {
    await reload(desk);
    await desk.page.emulateMedia({ forcedColors: 'active' });
    const grounds = (selector: string) =>
      desk.page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const [pressed, other] = ['.chip[aria-pressed="true"]', '.chip[aria-pressed="false"]'];
    expect(await grounds(pressed)).not.toBe(await grounds(other));
    await desk.page.getByRole('button', { name: '外观' }).click();
    await desk.page.getByRole('dialog', { name: '外观' }).waitFor();
    expect(await grounds('.ant-radio-button-wrapper-checked')).not.toBe(
      await grounds('.ant-radio-button-wrapper:not(.ant-radio-button-wrapper-checked)'),
    );
    await desk.page.emulateMedia({ forcedColors: 'none' });
  });
});

describe.each([
  { size: 'large', width: 1100, height: 700 },
  { size: 'largest', width: 1440, height: 900 },
] as const)('界面字号 $size，$width × $height', ({ size, width, height }) => {
  afterAll(async () => {
    await wear(desk, { size: 'standard' });
    await desk.page.setViewportSize(usual);
  });

  it.each(
    named(
      'page',
      'compare',
      'suggest',
      'grid',
      'coverage',
      'paper',
      'new-4',
      'check-rules',
      'drafts',
    ),
  )('$name: nothing is cut, outside or over its neighbour', async ({ show }) => {
    await desk.page.setViewportSize({ width, height });
    await reload(desk);
    await wear(desk, { size });
    await show(desk);
    await eventually(() => outside(desk.page), []);
    await eventually(() => cutWithoutTooltip(desk.page), []);
    await eventually(() => burst(desk.page), []);
  });
});

/** Last: some of them change the draft. */
describe('每个画面', () => {
  it.each(screens)('$name: nothing axe objects to, by daylight and by night', async (screen) => {
    await showScreen(desk, screen);
    await wear(desk, { appearance: 'light' });
    await eventually(() => scan(desk.page), []);
    await wear(desk, { appearance: 'dark' });
    await eventually(() => scanContrast(desk.page), []);
  });
});
