import { faultOf } from './fault.ts';
import { logTo } from './log.ts';

/**
 * Writes down errors nobody foresaw, without their messages; users get a sentence.
 *
 * @param data the user's data folder
 */
export const reportTo = (data: string) => {
  const log = logTo(data);
  return (error: unknown): void => log({ event: 'error', ...faultOf(error) });
};
