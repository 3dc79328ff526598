import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan, scanContrast, type Violation } from './axe.ts';
import { closeDesk, type Desk, reload } from './desk.ts';
import { running } from './running.ts';
import { screens } from './screens.ts';
import { eventually } from './waiting.ts';

const wear = (desk: Desk, appearance: 'light' | 'dark'): Promise<unknown> =>
  desk.page.evaluate(
    (light) => Object.assign(document.documentElement.dataset, { appearance: light }),
    appearance,
  );
/** In the other light once what fades has faded. */
const eventuallyClean = (read: () => Promise<readonly Violation[]>): Promise<void> =>
  eventually(read, []);

describe('每个画面', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
  });
  afterAll(() => closeDesk(desk));

  it.each(screens)('$name: nothing axe objects to, by daylight and by night', async ({ show }) => {
    await reload(desk);
    await show(desk);
    await wear(desk, 'light');
    await eventuallyClean(() => scan(desk.page));
    await wear(desk, 'dark');
    await eventuallyClean(() => scanContrast(desk.page));
    expect(desk.problems).toEqual([]);
  });
});
