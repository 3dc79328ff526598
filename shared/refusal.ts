export type RefusalCode =
  | 'bad-request'
  | 'not-found'
  | 'conflict'
  | 'unreadable'
  /** A draft whose last good one can be had. */
  | 'damaged'
  | 'failed';

/** A failure with one clear Chinese sentence: what is wrong, where, what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Id of the draft that is meant, where the window can do something about it. */
  readonly draft: string | null;
  constructor(code: RefusalCode, message: string, draft: string | null = null) {
    super(inOneLine(message));
    this.name = 'Refusal';
    this.code = code;
    this.draft = draft;
  }
}

/**
 * A sentence may quote what was given: a name with a line break, with signs that steer a terminal or
 * turn the words around. Each stretch of these becomes a blank.
 */
const inOneLine = (message: string): string =>
  message.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly message: string;
      readonly draft?: string;
    };
