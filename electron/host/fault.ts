import { codeOf } from './files.ts';

/** What of an error may be written down. */
export type Fault = {
  /** TypeError */
  readonly error: string;
  /** ENOENT, ERR_INVALID_ARG_TYPE; '' for none. */
  readonly code: string;
  /** Where it was thrown, the innermost place first: `answer.ts:31:9<server.ts:164:12`. */
  readonly at: string;
};

const MOST_PLACES = 8;

/**
 * An error without its message: `JSON.parse` quotes the draft in it, a system call the name of a file.
 * Of the trace only names of our own files and lines are kept.
 */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: '' };
  const { name } = error;
  const code = codeOf(error);
  return {
    error: /^[A-Z][A-Za-z]{0,39}$/.test(name) ? name : 'Error',
    code: /^[A-Z][A-Z0-9_]{0,39}$/.test(code) ? code : '',
    at: placesIn(traceOf(error)).slice(0, MOST_PLACES).join('<'),
  };
};

/** The lines behind the message, which may have lines of its own that look like a trace. */
const traceOf = ({ stack = '', message }: Error): string => {
  const begin = message === '' ? 0 : stack.indexOf(message);
  return begin < 0 ? '' : stack.slice(begin + message.length);
};

const placesIn = (trace: string): readonly string[] =>
  trace.split('\n').flatMap((line) => {
    const place = /^\s+at .*?([\w.-]{1,60}\.[cm]?[jt]sx?):(\d{1,7}):(\d{1,7})\)?$/.exec(line);
    return place === null ? [] : [`${place[1]}:${place[2]}:${place[3]}`];
  });
