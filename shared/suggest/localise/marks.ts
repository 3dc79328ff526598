import { bodies } from './bodies.ts';
import { codes } from './codes.ts';
import { exempt } from './exempt.ts';
import type { Ground } from './ground.ts';
import { bodyLists } from './lists.ts';
import { merged } from './merged.ts';
import { places } from './places.ts';
import { self } from './self.ts';
import type { Mark } from './types.ts';

/** Stands for what an earlier finder took; no pattern matches it. */
const TAKEN = '\uE000';

type Finder = (text: string, ground: Ground) => readonly Mark[];

/** The order matters: 《上海市…条例》 before 上海市知识产权局 before 上海市 before 市. */
const finders: readonly Finder[] = [exempt, codes, bodyLists, bodies, places, self];

/** Everything in a text that names another government's ground, in order, without overlaps. */
export function marksIn(text: string, ground: Ground): readonly Mark[] {
  let open = text;
  const found: Mark[] = [];
  for (const find of finders) {
    const marks = find(open, ground);
    found.push(...marks);
    open = without(open, marks);
  }
  return merged(
    text,
    found.sort((a, b) => a.span.from - b.span.from),
  );
}

function without(text: string, marks: readonly Mark[]): string {
  let open = '';
  let at = 0;
  for (const { span } of marks.toSorted((a, b) => a.span.from - b.span.from)) {
    open += text.slice(at, span.from) + TAKEN.repeat(span.to - span.from);
    at = span.to;
  }
  return open + text.slice(at);
}
