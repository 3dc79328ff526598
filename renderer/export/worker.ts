import { fileOf } from './files.ts';
import type { Answer, Order } from './protocol.ts';

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    const made = await fileOf(data, (progress) => answer({ kind: 'progress', ...progress }));
    answer({ kind: 'made', ...made });
  } catch (error) {
    console.error(error);
    answer({ kind: 'failed' });
  }
});

const answer = (message: Answer): void =>
  postMessage(message, message.kind === 'made' ? { transfer: [message.bytes.buffer] } : {});
