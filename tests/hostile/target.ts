import fc from 'fast-check';

/**
 * One thing that takes what strangers give it: how its inputs are made, and what it promises for
 * every one of them.
 */
export type Aim<Case> = {
  readonly name: string;
  /** Real inputs, which others are made of. */
  readonly corpus: () => readonly Case[];
  readonly cases: (corpus: readonly Case[]) => fc.Arbitrary<Case>;
  /** Throws where a promise is broken. */
  readonly run: (one: Case) => void | Promise<void>;
  /** Bytes or characters, to tell times by. */
  readonly sizeOf: (one: Case) => number;
  /** As a found case is kept in tests/fixtures/hostile/<name>/. */
  readonly file: {
    readonly extension: string;
    readonly write: (one: Case) => Uint8Array;
    readonly read: (bytes: Uint8Array) => Case;
  };
};

/** A case that broke a promise, made as small as it could be. */
export type Broken = {
  readonly message: string;
  readonly bytes: Uint8Array;
  readonly extension: string;
};

export type Ran = { readonly cases: number; readonly broken: Broken | null };

export type Watch = {
  /** Told before a case is run; `write` gives its bytes. */
  readonly begins?: (write: () => Uint8Array) => void;
  readonly ended?: (size: number, milliseconds: number) => void;
  /** Milliseconds after which no further case is run, nor a found one made smaller. */
  readonly most?: number;
  /** Whether the case just run went where none had gone; it then joins the corpus. */
  readonly isNew?: () => Promise<boolean>;
};

/** An aim whose kind of case nobody outside need know. */
export type Target = {
  readonly name: string;
  /** Runs so many cases, or until one breaks a promise. */
  readonly fuzz: (seed: number, count: number, watch?: Watch) => Promise<Ran>;
  /** Runs one kept case; rejects where the promise is broken. */
  readonly replay: (bytes: Uint8Array) => Promise<void>;
};

/** What was found on the way is kept only as long as the process; the oldest makes room. */
const MOST_KEPT = 400;

export function aimed<Case>(aim: Aim<Case>): Target {
  const { name, cases, run, sizeOf, file } = aim;
  const found: Case[] = [];
  const timed = async (one: Case, { begins, ended }: Watch): Promise<void> => {
    begins?.(() => file.write(one));
    const begun = performance.now();
    try {
      await run(one);
    } finally {
      ended?.(sizeOf(one), performance.now() - begun);
    }
  };
  return {
    name,
    fuzz: async (seed, count, watch = {}) => {
      const property = fc.asyncProperty(cases([...aim.corpus(), ...found]), async (one) => {
        await timed(one, watch);
        if (watch.isNew !== undefined && (await watch.isNew())) found.push(one);
        if (found.length > MOST_KEPT) found.shift();
      });
      const { most } = watch;
      const bounded = most === undefined ? {} : { interruptAfterTimeLimit: most };
      const result = await fc.check(property, { seed, numRuns: count, ...bounded });
      const [counterexample] = result.counterexample ?? [];
      if (!result.failed || counterexample === undefined) {
        return { cases: result.numRuns, broken: null };
      }
      const bytes = file.write(counterexample);
      const message = messageOf(result.errorInstance);
      return { cases: result.numRuns, broken: { message, bytes, extension: file.extension } };
    },
    replay: async (bytes) => {
      await run(file.read(bytes));
    },
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A broken promise, in one sentence. */
export function mustHold(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(promise);
}

/** A case that is a JSON value is kept as JSON; half surrogates survive as escapes. */
export const asJsonFile = <Case>(isCase: (value: unknown) => value is Case) => ({
  extension: 'json',
  write: (one: Case): Uint8Array => new TextEncoder().encode(`${JSON.stringify(one, null, 1)}\n`),
  read: (bytes: Uint8Array): Case => {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isCase(value)) return value;
    throw new Error('a kept case of another kind');
  },
});

export const isText = (value: unknown): value is string => typeof value === 'string';

/** What is told to a drafter: one line of Chinese that ends like a sentence. */
export const isSentence = (message: string): boolean =>
  /^[^\n]*\p{Script=Han}[^\n]*[。！？]$/u.test(message) && !/\bat .+:\d+:\d+/.test(message);
