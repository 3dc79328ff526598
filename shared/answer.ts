import type { z } from 'zod';
import { contract, type Host, type MethodName, Refusal, type Reply } from './api.ts';

/**
 * Answers one request of the window, whatever the transport: checks the name, the input and the
 * output against the contract and folds every failure into a `Reply`. Never rejects, because
 * Electron would pass on only an error's message, and HTTP nothing at all.
 *
 * @param report is told about errors nobody foresaw; the window only learns that it failed.
 */
export async function answer(
  host: Host,
  name: string,
  input: unknown,
  report: (error: unknown) => void = () => undefined,
): Promise<Reply> {
  try {
    if (!isMethod(name)) throw new Refusal('bad-request', `没有名为“${shorten(name)}”的功能。`);
    const checked = contract[name].input.safeParse(input);
    if (!checked.success) {
      const place = firstPlace(checked.error);
      throw new Refusal('bad-request', `请求的内容不合要求（${name}${place}），没有执行。`);
    }
    const value = await callHost(host, name, checked.data);
    return { ok: true, value: contract[name].output.parse(value) };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, draft } = error;
      return { ok: false, code, message, ...(draft !== null && { draft }) };
    }
    report(error);
    return {
      ok: false,
      code: 'failed',
      message: '操作没有完成，程序内部出错。请重试，草稿未受影响。',
    };
  }
}

/** Own keys only: `__proto__` and `toString` are found on every object, but are no methods. */
const isMethod = (name: string): name is MethodName => Object.hasOwn(contract, name);

/** The compiler cannot see that the input of a method goes to the same method. */
const callHost = (host: Host, name: MethodName, input: unknown): unknown =>
  (host[name] as (input: unknown) => unknown)(input);

const firstPlace = (error: z.ZodError): string => {
  const path = error.issues[0]?.path.join('.') ?? '';
  return path === '' ? '' : ` ${path}`;
};

const shorten = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
