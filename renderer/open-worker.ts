/** What the window needs of a worker; a test passes its own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

type Parts<Answer> = {
  readonly start: () => WorkerLike;
  readonly onAnswer: (answer: Answer) => void;
  /** What was sent is lost. */
  readonly onBroken: () => void;
};

/**
 * A worker that is started anew with the next order when it broke, as when its file could not be
 * loaded because the program behind the window had ended: a retry must not ask a dead one.
 */
export function openWorker<Order, Answer>({
  start,
  onAnswer,
  onBroken,
}: Parts<Answer>): {
  readonly send: (order: Order) => void;
  readonly close: () => void;
} {
  const begin = (): WorkerLike => {
    const begun = start();
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data));
    begun.addEventListener('error', () => {
      begun.terminate();
      if (worker === begun) worker = null;
      onBroken();
    });
    return begun;
  };
  let worker: WorkerLike | null = null;
  worker = begin();
  return {
    send: (order) => {
      worker ??= begin();
      worker.postMessage(order);
    },
    close: () => worker?.terminate(),
  };
}
