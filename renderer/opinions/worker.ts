import { readReply } from '../../shared/word/reply.ts';
import type { Answer, Order } from './protocol.ts';

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { job, name, bytes, sent } = data;
  try {
    answer({ kind: 'read', job, reply: readReply(name, bytes, sent) });
  } catch (error) {
    console.error(error);
    answer({ kind: 'failed', job });
  }
});

const answer = (message: Answer): void => postMessage(message);
