import type { Args, Io } from '../command.ts';

/** The options of all actions on the library; each takes some of them. */
export type Options = Args<{
  readonly json: 'flag';
  readonly output: 'value';
  readonly name: 'value';
  readonly jurisdiction: 'value';
  readonly level: 'value';
  readonly year: 'value';
  readonly genre: 'value';
  readonly shared: 'flag';
}>['options'];

/** What can be done with the library: `library list`, `library add FILE` … */
export type Action = {
  readonly takes: readonly (keyof Options)[];
  /** @param args what follows its name. Gives the exit code. */
  readonly run: (args: readonly string[], options: Options, io: Io) => Promise<number>;
};
