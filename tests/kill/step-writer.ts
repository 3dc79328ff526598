import { writeSync } from 'node:fs';
import { scenario } from './scenario.ts';
import { plan, stepsDone } from './steps.ts';

/** Goes through everything one can do with a draft and dies at one step of it. */
const [, , folder = '', kind = '', at = ''] = process.argv;

plan(kind === 'tears' ? { kind, at: Number(at) } : { kind: 'dies', at: Number(at) });
await scenario(
  folder,
  (saves) => void writeSync(1, `saved ${saves}\n`),
  (work) => work(),
);
writeSync(1, `steps ${stepsDone().join(' ')}\n`);
