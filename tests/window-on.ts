import { deliverToBrowser } from '../electron/host/deliver.ts';
import { createHost } from '../electron/host/host.ts';
import { answer } from '../shared/answer.ts';
import type { Api } from '../shared/api.ts';
import { connect } from '../shared/connect.ts';

/** One process at work on the user's data, as a window speaks to it. */
export const windowOn = (data: string): Api => {
  const host = createHost({ data, deliver: deliverToBrowser });
  return connect((name, input) => answer(host, name, input));
};
