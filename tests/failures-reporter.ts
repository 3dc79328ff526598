import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

/**
 * Writes what failed, and only that, to the file named by `--outputFile.failures`, one indented
 * block each; and what passed only when it was tried again to the one named by
 * `--outputFile.retried`. A CI that keeps the last lines of a log then still names the test.
 * Vitest's own JSON report does not serve: it gives no message for a test that ran out of time, does
 * not know of errors thrown outside a test, which also fail a run, and tells of no second try.
 */
class Failures implements Reporter {
  private files: Readonly<Record<string, string>> = {};

  onInit({ config: { outputFile } }: Vitest): void {
    this.files = typeof outputFile === 'object' ? outputFile : {};
  }

  onTestRunEnd(modules: readonly TestModule[], outside: readonly SerializedError[]): void {
    this.write('failures', [
      ...modules.flatMap(failuresIn),
      ...outside.map((error) => block('outside of a test', [error])),
    ]);
    this.write('retried', modules.flatMap(retriedIn));
  }

  private write(kind: 'failures' | 'retried', blocks: readonly string[]): void {
    const file = this.files[kind];
    if (file === undefined) return;
    const more = blocks.length - MOST;
    const rest = more > 0 ? [`  and ${more} more\n`] : [];
    writeFileSync(file, [...blocks.slice(0, MOST), ...rest].join(''));
  }
}

const MOST = 20;
const LINES = 3;
const WIDTH = 300;

type Failed = { readonly title: string; readonly errors: readonly SerializedError[] };

/** Tests that failed; and the file or a group in it whose loading, beforeAll or afterAll did. */
const failuresIn = (module: TestModule): readonly string[] => {
  const failed: readonly Failed[] = [
    { title: 'did not load or tidy up', errors: module.errors() },
    ...Array.from(module.children.allSuites(), (suite) => ({
      title: suite.fullName,
      errors: suite.errors(),
    })),
    ...Array.from(module.children.allTests('failed'), (test) => ({
      title: test.fullName,
      errors: test.result().errors ?? [],
    })),
  ];
  return failed
    .filter(({ errors }) => errors.length > 0)
    .map(({ title, errors }) => block(`${module.relativeModuleId} > ${title}`, errors));
};

/** Tests that passed at their second try, with what was wrong at the first. */
const retriedIn = (module: TestModule): readonly string[] =>
  Array.from(module.children.allTests('passed'))
    .filter((test) => test.diagnostic()?.flaky === true)
    .map((test) =>
      block(`${module.relativeModuleId} > ${test.fullName}`, test.result().errors ?? []),
    );

const block = (title: string, [error]: readonly SerializedError[]): string =>
  [
    `  ${title}`,
    ...(error ? linesOf(error).map((line) => `    ${line.slice(0, WIDTH)}`) : []),
    '',
  ].join('\n');

/** A property names its seed and counterexample; why that is one stands in the cause. */
const linesOf = ({ message, diff, cause }: SerializedError): readonly string[] => [
  ...linesIn(message).slice(0, LINES),
  ...changedIn(typeof diff === 'string' ? diff : '').slice(0, LINES * 2),
  ...(cause ? linesIn(cause.message).slice(0, 1) : []),
];

const changedIn = (diff: string): readonly string[] =>
  linesIn(stripVTControlCharacters(diff)).filter((line) => /^[+-] {2}/u.test(line));

const linesIn = (message: string): readonly string[] =>
  message.split('\n').filter((line) => line.trim() !== '');

// biome-ignore lint/style/noDefaultExport: this is how vitest takes a reporter from a file.
export default Failures;
