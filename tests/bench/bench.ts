import { benchCompare } from './compare.ts';
import { benchParse } from './parse.ts';

/** `npm run bench`: everything measured in one run, as ratios that mean the same on any machine. */
const sections: readonly (readonly [string, () => readonly string[]])[] = [
  ['解析 parse', benchParse],
  ['比对 compare', benchCompare],
];

for (const [title, run] of sections) {
  console.log(`\n== ${title}`);
  for (const line of run()) console.log(line);
}
