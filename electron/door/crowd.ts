import type { Socket } from 'node:net';

/**
 * Who stands at the door. Were all places taken, a plain limit would turn away the drafter's window
 * and leave those who hold connections open for nothing. So the stranger who has stood there longest
 * goes: a window has its answer at once, and has shown the token.
 */
export type Crowd = {
  readonly enter: (socket: Socket) => void;
  /** It has shown the token. */
  readonly greet: (socket: Socket) => void;
  /** Resolves once the connection has closed. */
  readonly gone: (socket: Socket) => Promise<void>;
};

export function crowdOf(most: number): Crowd {
  /** In order of coming. */
  const strangers = new Set<Socket>();
  const known = new Set<Socket>();
  const closings = new WeakMap<Socket, Promise<void>>();
  return {
    enter: (socket) => {
      strangers.add(socket);
      const closed = new Promise<void>((resolve) => {
        socket.once('close', () => {
          strangers.delete(socket);
          known.delete(socket);
          resolve();
        });
      });
      closings.set(socket, closed);
      if (strangers.size + known.size <= most) return;
      const [longest] = strangers;
      // The newcomer itself where all others are known.
      (longest ?? socket).destroy();
    },
    greet: (socket) => {
      if (strangers.delete(socket)) known.add(socket);
    },
    gone: (socket) => closings.get(socket) ?? Promise.resolve(),
  };
}
