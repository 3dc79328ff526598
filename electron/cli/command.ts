import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from '../../shared/api.ts';

/** What a command is given of the world. */
export type Io = {
  /** The folder of the user's own data. */
  readonly home: string;
  /** All of standard input; null when it is longer than `most` bytes. */
  readonly readStdin: (most: number) => Promise<Uint8Array | null>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and errors. */
  readonly err: (text: string) => void;
};

export type Command = {
  /** Without the name, e.g. `DOC [--json]`. */
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code; throws a `Refusal` for wrong usage and unreadable input (exit 2). */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
};

export const done = 0;
/** The document has errors. */
export const hasProblems = 1;
export const wrongUsage = 2;

/** The options of a command: `flag` stands alone, `value` takes one. */
type Options = Readonly<Record<string, 'flag' | 'value'>>;
type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends 'flag' ? true : string;
};

export type Args<O extends Options> = {
  readonly positionals: readonly string[];
  readonly options: Values<O>;
};

/** Takes a command line apart; wrong usage becomes one sentence. `-` is an argument, not a flag. */
export function readArgs<const O extends Options>(args: readonly string[], options: O): Args<O> {
  const types = Object.entries(options).map(([name, kind]) => {
    const short = name === 'output' ? { short: 'o' } : {};
    return [name, { type: kind === 'flag' ? 'boolean' : 'string', ...short }] as const;
  });
  const { values, positionals, tokens } = parsed(args, Object.fromEntries(types));
  const given = tokens.flatMap((token) =>
    token.kind === 'option' && token.value !== undefined ? [token.name] : [],
  );
  const twice = given.find((name, at) => given.indexOf(name) < at);
  if (twice !== undefined) {
    throw new Refusal('bad-request', `选项 --${twice} 只能写一次。可用 --help 查看用法。`);
  }
  return { positionals, options: values as Values<O> };
}

const parsed = (args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new Refusal('bad-request', usageError(error));
  }
};

/** parseArgs explains itself in English: "Option '-o, --output <value>' argument missing". */
const usageError = (error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  const option = /'(-[^'\s,]*)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) return `没有选项 ${option}。可用 --help 查看用法。`;
  return message.includes('does not take')
    ? `选项 ${option} 后面不带值。可用 --help 查看用法。`
    : `选项 ${option} 后面缺少值。可用 --help 查看用法。`;
};

/** The one positional a command takes. */
export const onlyOne = (positionals: readonly string[], what: string): string => {
  const [first, ...others] = positionals;
  if (first === undefined) throw new Refusal('bad-request', `缺少${what}。可用 --help 查看用法。`);
  if (others.length > 0) {
    throw new Refusal('bad-request', `多余的参数：${others.join(' ')}。可用 --help 查看用法。`);
  }
  return first;
};

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
