import { bodies } from './bodies.ts';
import { codes } from './codes.ts';
import { exempt } from './exempt.ts';
import { facilities } from './facilities.ts';
import type { Ground } from './ground.ts';
import { cityLetters } from './letters.ts';
import { levels } from './levels.ts';
import { bodyLists } from './lists.ts';
import { merged } from './merged.ts';
import { places } from './places.ts';
import { self, subordinates } from './self.ts';
import { shortNames } from './short.ts';
import { slogans } from './slogans.ts';
import type { Mark } from './types.ts';

/** Stands for what an earlier finder took; no pattern of words matches it. */
const TAKEN = '\uE000';

type Finder = (text: string, ground: Ground) => readonly Mark[];

/** The order matters: 《上海市…条例》 before 上海市知识产权局 before 上海市 before 本市. */
const finders: readonly Finder[] = [
  exempt,
  codes,
  bodyLists,
  bodies,
  facilities,
  places,
  slogans,
  subordinates,
  self,
  shortNames,
  cityLetters,
  levels,
];

/** Everything in a text that names another government's ground, in order, without overlaps. */
export function marksIn(text: string, ground: Ground): readonly Mark[] {
  let open = text;
  const found: Mark[] = [];
  for (const find of finders) {
    const marks = apart(find(open, ground));
    found.push(...marks);
    open = without(open, marks);
  }
  return merged(text, inOrder(found));
}

const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);

/** Of marks that overlap the first, of those from the same place the longer. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  let end = 0;
  return inOrder(marks).filter(({ span }) => {
    if (span.from < end) return false;
    end = span.to;
    return true;
  });
}

function without(text: string, marks: readonly Mark[]): string {
  let open = '';
  let at = 0;
  for (const { span } of marks) {
    open += text.slice(at, span.from) + TAKEN.repeat(span.to - span.from);
    at = span.to;
  }
  return open + text.slice(at);
}
