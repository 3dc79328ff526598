import { type Api, Refusal } from '../../shared/api.ts';
import type { ReadReply, ReplyFile } from '../../shared/word/reply.ts';
import { fromBase64, toBase64 } from '../export/base64.ts';
import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, Order } from './protocol.ts';

/** A file as it was read, or one sentence why it was not. */
export type ReadFile = ReplyFile | { readonly name: string; readonly refused: string };

export type Reading = { readonly done: number; readonly total: number; readonly name: string };

type Options = {
  readonly api: Pick<Api, 'convertToWord' | 'cancelConversion'>;
  readonly sent: string;
  readonly signal: AbortSignal;
  readonly onProgress: (reading: Reading) => void;
  readonly start?: () => WorkerLike;
};

const MOST_BYTES = 20 * 1024 * 1024;

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/**
 * Reads files one after the other in a worker, so that typing never waits. What was read when it is
 * called off is kept; a file that cannot be read is told and does not hold up the others.
 */
export async function readReplies(
  files: readonly File[],
  { api, sent, signal, onProgress, start = startWorker }: Options,
): Promise<readonly ReadFile[]> {
  const worker = openReader(start);
  const read: ReadFile[] = [];
  try {
    for (const [done, file] of files.entries()) {
      if (signal.aborted) break;
      onProgress({ done, total: files.length, name: file.name });
      const one = await readOne(file, { api, sent, signal, ask: worker.ask });
      if (one !== null) read.push(one);
    }
  } finally {
    worker.close();
  }
  return read;
}

type Ask = (order: Omit<Order, 'job'>) => Promise<ReadReply | null>;

/** Null when it was called off. */
async function readOne(
  file: File,
  { api, sent, signal, ask }: Pick<Options, 'api' | 'sent' | 'signal'> & { readonly ask: Ask },
): Promise<ReadFile | null> {
  const { name } = file;
  const refuse = (why: string): ReadFile => ({ name, refused: why });
  if (file.size > MOST_BYTES) return refuse('超过20 MB，请另存为较小的文件后再读入。');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let reply = await cancellable(ask({ name, bytes, sent }), signal);
    if (reply !== null && !reply.ok && reply.kind === 'foreign') {
      const word = await converted(api, bytes, signal);
      reply = word === null ? null : await cancellable(ask({ name, bytes: word, sent }), signal);
    }
    if (signal.aborted) return null;
    if (reply === null) return refuse('读取时出错，请确认文件没有损坏后重试。');
    if (reply.ok) return reply;
    return refuse(reply.kind === 'refused' ? reply.message : '不是有效的 Word 文件。');
  } catch (error) {
    if (signal.aborted) return null;
    return refuse(
      error instanceof Refusal ? error.message : '无法读取，请确认文件没有被其他程序占用。',
    );
  }
}

async function converted(
  api: Options['api'],
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const job = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const cancel = (): void => void api.cancelConversion({ job }).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    const { base64 } = await api.convertToWord({ job, base64: toBase64(bytes) });
    return signal.aborted ? null : new Uint8Array(fromBase64(base64));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Whoever called it off does not wait for the file under way. */
const cancellable = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
    work.then(resolve, reject);
  });

function openReader(start: () => WorkerLike): { readonly ask: Ask; readonly close: () => void } {
  let job = 0;
  let answer: (reply: ReadReply | null) => void = () => undefined;
  const { send, close } = openWorker<Order, Answer>({
    start,
    onAnswer: (data) => {
      if (data.job === job) answer(data.kind === 'read' ? data.reply : null);
    },
    onBroken: () => answer(null),
  });
  return {
    ask: (order) =>
      new Promise((resolve) => {
        job += 1;
        answer = resolve;
        send({ job, ...order });
      }),
    close,
  };
}
