import { type Api, contract, type MethodName, Refusal, type Reply } from './api.ts';

/** Carries one request to the host and its reply back: Electron's IPC, HTTP, or a direct call. */
export type Send = (name: MethodName, input: unknown) => Promise<Reply>;

/** Typed methods over any transport. What the host refuses rejects with the same `Refusal`. */
export function connect(send: Send): Api {
  const call = async (name: MethodName, input: unknown): Promise<unknown> => {
    const reply = await send(name, input).catch(noConnection);
    if (!reply.ok) throw new Refusal(reply.code, reply.message, reply.draft);
    return reply.value;
  };
  const names = Object.keys(contract) as MethodName[];
  // answer() has checked each value against the contract, so the mapped type holds.
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => call(name, input)]),
  ) as unknown as Api;
}

const noConnection = (error: unknown): Reply =>
  error instanceof Refusal
    ? { ok: false, code: error.code, message: error.message }
    : {
        ok: false,
        code: 'failed',
        message: '与本机程序的连接已断开。请确认启动它的窗口还开着，然后重试。',
      };
