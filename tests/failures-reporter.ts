import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

/**
 * Writes what failed, and only that, to the file named by `--outputFile.failures`, one indented
 * block each. A CI that keeps the last lines of a log then still names the failed test. Vitest's own
 * JSON report does not serve: it gives no message for a test that ran out of time and does not know
 * of errors thrown outside a test, which also fail a run.
 */
class Failures implements Reporter {
  private file: string | undefined;

  onInit({ config: { outputFile } }: Vitest): void {
    this.file = typeof outputFile === 'object' ? outputFile['failures'] : undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], outside: readonly SerializedError[]): void {
    if (this.file === undefined) return;
    const failures = [
      ...modules.flatMap(failuresIn),
      ...outside.map((error) => block('outside of a test', [error])),
    ];
    const more = failures.length - MOST;
    const rest = more > 0 ? [`  and ${more} more\n`] : [];
    writeFileSync(this.file, [...failures.slice(0, MOST), ...rest].join(''));
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
