import type { ReadReply } from '../../shared/word/reply.ts';

/** What the window asks of the worker that reads what units sent back, and what it answers. */
export type Order = {
  readonly job: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The 征求意见稿. */
  readonly sent: string;
};

export type Answer =
  | { readonly kind: 'read'; readonly job: number; readonly reply: ReadReply }
  | { readonly kind: 'failed'; readonly job: number };
