import { benchCompare } from './compare.ts';
import { differenceFigures } from './difference.ts';
import { benchParse } from './parse.ts';
import { tableOf } from './table.ts';

/** `npm run bench`: everything measured in one run, as ratios that mean the same on any machine. */
const sections: readonly (readonly [string, () => readonly string[]])[] = [
  ['解析 parse', benchParse],
  ['对应 alignment', benchCompare],
  ['差异 difference', () => tableOf(differenceFigures())],
];

for (const [title, run] of sections) {
  console.log(`\n== ${title}`);
  for (const line of run()) console.log(line);
}
