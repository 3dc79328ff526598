import type { Order } from './protocol.ts';
import { createWork } from './work.ts';

const take = createWork({
  answer: (message) => postMessage(message),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  now: () => performance.now(),
});

addEventListener('message', ({ data }: MessageEvent<Order>) => take(data));
