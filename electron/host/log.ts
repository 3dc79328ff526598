import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MethodName, Output, RefusalCode } from '../../shared/api.ts';
import type { Fault } from './fault.ts';

/**
 * What the program writes down for whoever maintains it. Events, codes, versions and durations only:
 * no text of a document, no name of a file or of a person has a place in any of them.
 */
export type LogEntry =
  | {
      readonly event: 'start';
      readonly door: 'desktop' | 'browser';
      readonly program: string;
      readonly node: string;
      readonly electron?: string;
      readonly platform: string;
      readonly arch: string;
    }
  /** The first page is painted. */
  | { readonly event: 'shown'; readonly ms: number }
  | ({ readonly event: 'error' } & Fault)
  /** A call of the window that was refused, or took long. */
  | {
      readonly event: 'call';
      readonly method: MethodName | 'unknown';
      readonly code: RefusalCode | 'ok';
      readonly ms: number;
    }
  | {
      readonly event: 'given';
      readonly outcome: 'read' | 'refused' | 'gone';
      readonly bytes?: number;
    }
  | { readonly event: 'printed'; readonly how: 'paper' | 'pdf'; readonly outcome: Printed }
  /** The page's process ended, and what was done about it. */
  | {
      readonly event: 'gone';
      readonly reason: string;
      readonly code: number;
      readonly remedy: 'reload' | 'ask' | 'none';
    }
  | { readonly event: 'unresponsive' | 'responsive' | 'session-ending' | 'end' }
  /** A helper of Chromium ended: its graphics, its network. */
  | { readonly event: 'helper-gone'; readonly kind: string; readonly reason: string }
  /** How the desktop window ended, as its starter saw it. */
  | { readonly event: 'desktop'; readonly end: 'no-window' | 'crashed'; readonly cause: string };

type Printed = Output<'printPages'>['kind'] | 'failed';

export type Log = (entry: LogEntry) => void;

/** Of each of the two files. */
const MOST_BYTES = 1024 * 1024;

/** The folder 打开日志文件夹 shows. */
export const logFolder = (data: string): string => join(data, 'logs');

/**
 * Appends a line an entry: two files of at most a megabyte, measures.log and measures.old.log. At
 * once, as what is written down may be the last thing the program does; never throws, as a log that
 * cannot be written must not bring down what it tells of.
 *
 * @param data the user's data folder
 */
export const logTo =
  (data: string, now: () => Date = () => new Date()): Log =>
  (entry) => {
    const folder = logFolder(data);
    const file = join(folder, 'measures.log');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) > MOST_BYTES) renameSync(file, join(folder, 'measures.old.log'));
      appendFileSync(file, `${now().toISOString()} ${lineOf(entry)}\n`, { mode: 0o600 });
    } catch {
      // No place to tell it.
    }
  };

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** error error=TypeError at=answer.ts:31:9 */
export const lineOf = ({ event, ...facts }: LogEntry): string =>
  [event, ...Object.entries(facts).map(([name, value]) => `${name}=${word(value)}`)].join(' ');

/** Whatever else might get here: only signs that make up no Chinese word, and not many of them. */
const word = (value: unknown): string => {
  const written = typeof value === 'number' ? String(Math.round(value)) : String(value);
  return /^[\w.:<+-]{0,600}$/.test(written) ? written : '?';
};
