import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { said } from '../../cli-run.ts';
import { mutatedJson } from '../json-tree.ts';
import { byteChange, changedBytes } from '../mutated-bytes.ts';
import { changedText, textChange } from '../mutated-text.ts';
import { realTexts } from '../real-texts.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';

/** A command line with its files and what comes on standard input; latin1, for all bytes. */
type Case = {
  /** `@` before a name stands for the folder of the case. */
  readonly args: readonly string[];
  readonly stdin: string;
  readonly text: string;
  readonly json: string;
};

const isCase = (value: unknown): value is Case =>
  typeof value === 'object' &&
  value !== null &&
  'args' in value &&
  Array.isArray(value.args) &&
  value.args.every(isText) &&
  'stdin' in value &&
  isText(value.stdin) &&
  'text' in value &&
  isText(value.text) &&
  'json' in value &&
  isText(value.json);

const COMMANDS = [
  'parse',
  'suggest',
  'compare',
  'check',
  'fix',
  'search',
  'library',
  'export',
  'PARSE',
  '__proto__',
  'constructor',
  '',
  '-',
];

/** Arguments and options with their values; what is written goes into the folder of the case only. */
const PIECES: readonly (readonly string[])[] = [
  ...[['@稿.txt'], ['-'], ['@稿.txt'], ['tianjin-2023'], ['@none.txt'], ['@.'], ['@稿.json'], ['']],
  ...[
    ['--json'],
    ['--json=1'],
    ['--help'],
    ['-h'],
    ['--'],
    ['--no-json'],
    ['--__proto__'],
    ['-x'],
    ['--output'],
  ],
  ...[['--against', 'tianjin-2023'], ['--against', 'a,,b，'], ['--against'], ['--against', '']],
  ...[
    ['--base', '@稿.txt'],
    ['--base', '-'],
    ['--base', ''],
    ['--base', '@none.docx'],
  ],
  ...[
    ['--genre', '若干措施'],
    ['--genre', '\ud800'],
    ['--genre', '　'],
    ['--district', '徐汇区'],
  ],
  ...[
    ['--profile', '@稿.json'],
    ['--profile', '@none.json'],
    ['--district', '__proto__'],
  ],
  ...[
    ['--from', 'shanghai-2024,tianjin-2023'],
    ['--from', ','],
    ['--parts', '5'],
    ['--parts', '1e9'],
    ['--parts', 'all'],
  ],
  ...[
    ['--topic', 'brand-institutions'],
    ['--topic', 'constructor'],
    ['list'],
    ['show'],
    ['add', '@稿.txt'],
    ['remove', 'own-1'],
  ],
  ...[
    ['-o', '@出.docx'],
    ['-o', '@出.txt'],
    ['-o', '@稿.txt'],
    ['-o', '@none/出.docx'],
    ['-o', '@出.exe'],
    ['-o', '@出.xlsx'],
  ],
  ...[
    ['--as', 'official'],
    ['--as', 'redline'],
    ['--as', 'table'],
    ['--as', 'notes'],
    ['--as', 'toString'],
  ],
  ...[
    ['--issuance', '@稿.json'],
    ['--form', 'letter'],
    ['--form', 'x'],
    ['--deviations', 'a,__proto__'],
    ['--author', '\u0000'],
  ],
  ...[['知识产权'], ['\ud83d'], ['.*('], ['　'], ['质押 保险'], ['甲'.repeat(3_000)]],
];

const smallTexts = realTexts().map((one) => one.split('\n').slice(0, 9).join('\n'));
const profile =
  '{"district":"徐汇区","city":"上海市","organs":[{"full":"徐汇区科委","short":"区科委"}]}';
const issuance = '{"form":"document","parts":"all","letterhead":{"organs":["徐汇区人民政府"]}}';

const aText = fc
  .tuple(fc.constantFrom(...smallTexts), fc.array(textChange, { maxLength: 3 }))
  .map(([text, changes]) =>
    new TextEncoder().encode(changes.reduce(changedText, text).slice(0, 4_000)),
  );
const bytes = fc
  .tuple(
    aText,
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: byteChange }),
  )
  .map(([all, change]) =>
    Buffer.from(change === null ? all : changedBytes(all, change)).toString('latin1'),
  );

/**
 * A command line anyone types: it ends with 0, 1 or 2, says what is wrong in Chinese, never prints a
 * stack, and JSON where JSON was asked for and nothing was wrong.
 */
export const commandLine = aimed<Case>({
  name: 'command-line',
  corpus: () => [],
  cases: () =>
    fc.record({
      args: fc
        .tuple(fc.constantFrom(...COMMANDS), fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }))
        .map(([command, pieces]) => [command, ...pieces.flat()]),
      stdin: bytes,
      text: bytes,
      json: mutatedJson([profile, issuance]),
    }),
  sizeOf: ({ text, stdin }) => text.length + stdin.length,
  file: asJsonFile(isCase),
  run: async ({ args, stdin, text, json }) => {
    const folder = await mkdtemp(join(tmpdir(), 'measures-line-'));
    try {
      await writeFile(join(folder, '稿.txt'), Buffer.from(text, 'latin1'));
      await writeFile(join(folder, '稿.json'), json);
      const placed = args.map((arg) => (arg.startsWith('@') ? join(folder, arg.slice(1)) : arg));
      const ran = await said(placed, Buffer.from(stdin, 'latin1'), join(folder, 'home'));
      endsWell(args, ran);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

type Ran = { readonly code: number; readonly out: string; readonly err: string };

function endsWell(args: readonly string[], { code, out, err }: Ran): void {
  mustHold([0, 1, 2].includes(code), `it ends with ${code}`);
  mustHold(code !== 1 || args[0] === 'check', 'only a check has problems to tell');
  mustHold(!/\n\s+at .+:\d+:\d+/.test(out + err), 'a stack is printed');
  if (code !== 2) {
    const asked = args.includes('--json') && !args.includes('--help') && !args.includes('-h');
    if (asked && out !== '') JSON.parse(out);
    return;
  }
  mustHold(out === '', 'results are printed although it went wrong');
  mustHold(/\p{Script=Han}/u.test(err), 'it does not say in Chinese what is wrong');
}
