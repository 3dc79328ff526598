import { fromHan, toHalfWidthDigits } from '../../model/numerals.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';

const HAN = '[〇○零一二三四五六七八九十百]{1,7}';
/**
 * How letters name a clause: 第三部分, 二、（三）, 第（三）条, 第三条, 第2点, （三）.1. The kind of number each
 * stands for; 条 of a draft numbered （一） is its （一）.
 */
const STEPS: readonly (readonly [RegExp, readonly MarkerStyle[]])[] = [
  [new RegExp(`第(${HAN})(?:大)?(?:部分|章|节)`, 'u'), ['han', 'part', 'chapter', 'section']],
  [new RegExp(`第?[（(](${HAN})[）)](?:条|项|款|点|小点)?`, 'u'), ['han-paren']],
  [new RegExp(`第(${HAN}|[0-9０-９]{1,3})条`, 'u'), ['article', 'han-paren', 'arabic', 'han']],
  [new RegExp(`(?:^|[^\\p{Script=Han}])(${HAN})、(?=[（(第])`, 'u'), ['han']],
  [/第?[（(]([0-9０-９]{1,2})[）)](?:项|点|款)?/u, ['arabic-paren', 'arabic']],
  [/第([0-9０-９]{1,2})(?:点|项|款|小点)/u, ['arabic', 'arabic-paren']],
  [new RegExp(`第(${HAN})(?:点|项|大点|款)`, 'u'), ['han', 'han-paren', 'arabic']],
  [/[）)、.]([0-9０-９]{1,2})(?=[.．、”“中的])/u, ['arabic']],
];

type Step = {
  readonly at: number;
  readonly number: number;
  readonly styles: readonly MarkerStyle[];
};

/** The clauses that the numbers in some words may mean; of several steps the innermost. */
export function clausesNumbered(policy: Policy, words: string): readonly Clause[] {
  const steps = stepsIn(words);
  let found: readonly Clause[] = [];
  for (const [at] of steps.entries()) {
    const inner = reached(policy.clauses, steps.slice(0, at + 1));
    if (inner.length > 0) found = inner;
  }
  return found;
}

function stepsIn(words: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [pattern, styles] of STEPS) {
    const match = pattern.exec(words);
    const numeral = match?.[1];
    if (match === null || numeral === undefined) continue;
    const at = match.index + match[0].indexOf(numeral);
    if (steps.some((step) => step.at === at)) continue;
    steps.push({ at, number: numberOf(numeral), styles });
  }
  return steps.sort((a, b) => a.at - b.at);
}

const numberOf = (numeral: string): number => {
  const digits = toHalfWidthDigits(numeral);
  return /^\d+$/u.test(digits) ? Number(digits) : fromHan(numeral);
};

/** The clauses a chain of numbers leads to; between two steps others may be left out. */
function reached(clauses: readonly Clause[], steps: readonly Step[]): readonly Clause[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  // The kind of number the step means first that the text has at all: 第三条 is （三） only where no
  // 第三条 stands.
  for (const style of step.styles) {
    const here = within(clauses).filter((one) => one.style === style && one.number === step.number);
    if (here.length > 0) {
      return rest.length === 0 ? here : here.flatMap(({ children }) => reached(children, rest));
    }
  }
  return [];
}

const within = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((clause) => [clause, ...within(clause.children)]);
