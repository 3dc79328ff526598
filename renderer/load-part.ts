import { Refusal } from '../shared/api.ts';

/**
 * A part of the program that is loaded when first needed. In a browser it comes from the program's
 * own server, which may have ended in the meantime.
 */
export const loadPart = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch(() => {
    throw partIsMissing();
  });

/** The part could not be had; what was asked for can be asked for again. */
export const partIsMissing = (): Refusal =>
  new Refusal('failed', '与本机程序的连接已断开。请确认启动它的窗口还开着，然后重试。');
