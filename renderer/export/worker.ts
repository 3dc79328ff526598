import { Refusal } from '../../shared/api.ts';
import { fileOf } from './files.ts';
import type { Answer, Order } from './protocol.ts';

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    const made = await fileOf(data, (progress) => answer({ kind: 'progress', ...progress }));
    answer({ kind: 'made', ...made });
  } catch (error) {
    if (error instanceof Refusal) answer({ kind: 'failed', message: error.message });
    else {
      console.error(error);
      answer({ kind: 'failed', message: null });
    }
  }
});

const answer = (message: Answer): void =>
  postMessage(message, message.kind === 'made' ? { transfer: [message.bytes.buffer] } : {});
