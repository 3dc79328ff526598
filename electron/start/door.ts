import { deliverToBrowser } from '../host/deliver.ts';
import { here } from '../host/here.ts';
import { windowFolder } from '../host/home.ts';
import { createHost } from '../host/host.ts';
import { logTo } from '../host/log.ts';
import { lookIn } from '../look.ts';
import type { Door } from '../server.ts';
import { site } from '../site.ts';
import { openDoorNear } from './browser.ts';

/** Opens the built window for a browser, on the drafts of a data folder, at a port or near it. */
export const doorTo =
  (data: string, report: (error: unknown) => void) =>
  (port: number): Promise<Door> => {
    logTo(data)({ event: 'start', door: 'browser', ...here() });
    return openDoorNear({
      host: createHost({ data, deliver: deliverToBrowser }),
      site: site(windowFolder(), lookIn(data)),
      port,
      report,
    });
  };
