import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SecurityPoint, securityPoints } from './security-points.ts';

/**
 * docs/security.md out of the security list: `npx tsx tests/security-page.ts` writes it,
 * tests/security-list.test.ts says when that is due.
 */
export const securityFile = join(import.meta.dirname, '..', 'docs', 'security.md');

const intro = `# Security

Written from \`tests/security-points.ts\` by \`npx tsx tests/security-page.ts\`; \`npm test\` fails where it says
anything else, and where a test named here is not there.

## What is guarded, and against whom

The drafts of a public office, before they are published, and the words in them. Nobody is logged in and
nothing is sent anywhere, so what remains is:

- **files from strangers**: Word files, texts, libraries, check settings and drafts that colleagues send;
- **other pages in the same browser**, while the product runs behind an address on this machine;
- **other programs and users of the machine**, which can reach that address but not its token;
- **a damaged or altered copy** of the desktop program.

Not guarded against: whoever works as the same user of the system (such a program can read the drafts as the
drafter can), and whoever administers the machine or the bureau's database. Drafts are not encrypted on the
disk; the disk's own encryption does that. The packages are not signed (\`docs/packaging.md\`). 涉密 texts do
not belong here: a file with a 密级 mark is refused.

Electron itself has not run where this was made. What is said of the window below is proven on the functions
and options it is made of, and on the built program over a stand-in; \`npm run test:electron\` runs the same
over the real one where there is a binary, and says so where there is none.

## Hostile input

\`npm test\` throws some thousand texts, Word files, stored files, calls and command lines at the program, the
same at every run (\`tests/hostile/\`), and replays what earlier runs found (\`tests/fixtures/hostile/\`).
\`npm run fuzz -- --minutes 30\` throws others and keeps what it finds.
`;

const titles: Readonly<Record<SecurityPoint['part'], string>> = {
  window: 'The desktop window',
  'browser door': 'The door of the browser',
  documents: 'Documents',
  network: 'The network',
  'logs and files': 'Logs and files',
};

export const securityPage = (): string =>
  [
    intro,
    ...Object.entries(titles).flatMap(([part, title]) => [
      `## ${title}`,
      '',
      ...securityPoints.filter((point) => point.part === part).flatMap(shown),
    ]),
  ].join('\n');

const shown = ({ says, where, proofs }: SecurityPoint): readonly string[] => [
  `**${says}.**`,
  `${where}`,
  '',
  ...proofs.map(([file, test]) => `- \`tests/${file}\`: ${test.replaceAll('|', '\\|')}`),
  '',
];

if (process.argv[1] === import.meta.filename) {
  if (readFileSync(securityFile, { encoding: 'utf8', flag: 'a+' }) !== securityPage()) {
    writeFileSync(securityFile, securityPage());
  }
}
