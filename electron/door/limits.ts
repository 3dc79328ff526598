/**
 * What one sender may take of the door. It stands on the own machine and serves a handful of
 * windows, so each limit is far above what a window needs on a slow computer, and low enough that no
 * page or program beside it can use the door up.
 */
export type Limits = {
  /**
   * Bytes of a request's head. A browser sends less than 2 KB of its own, but cookies know no ports:
   * what other programs on 127.0.0.1 set comes along.
   */
  readonly headBytes: number;
  /** A head goes out in one piece; who takes longer for it holds a connection open for nothing. */
  readonly headMs: number;
  /** A file of 20 MB in base64 takes a second on this machine, and some on a very busy one. */
  readonly requestMs: number;
  /** How often the two above are looked at. */
  readonly lookMs: number;
  /** The window asks after its draft every other second; it finds its connection open. */
  readonly keepAliveMs: number;
  /** Nothing read and nothing written: above the minute LibreOffice may take to convert a file. */
  readonly silentMs: number;
  /** A browser keeps six to one place; a drafter has a few windows, perhaps in two browsers. */
  readonly connections: number;
  /** A file of 20 MB in base64. */
  readonly bodyBytes: number;
};

export const usualLimits: Limits = {
  headBytes: 64 * 1024,
  headMs: 8_000,
  requestMs: 60_000,
  lookMs: 2_000,
  keepAliveMs: 10_000,
  silentMs: 180_000,
  connections: 64,
  bodyBytes: 32 * 1024 * 1024,
};
