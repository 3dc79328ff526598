import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';

/** A heading and the mark that stands behind it as printed. */
export type HeadingEnd = {
  readonly clause: Clause;
  /** 。 ： ； ， 、 where one of these follows; '' for any other end. */
  readonly mark: string;
  /** The place of the mark; empty where there is none, up to the body where only blanks follow. */
  readonly span: Span;
  /** Level and style of its clause, under which the headings are compared. */
  readonly level: string;
};

/** The headings of the text with what ends them, in order. */
export const headingEnds: (policy: Policy) => readonly HeadingEnd[] = perPolicy((policy) =>
  [...walk(policy.clauses)].flatMap((clause) => {
    const { headingSpan, marker } = clause;
    // 第一条【目的】 and （目的）: a bracket is an end of its own.
    if (headingSpan === null || marker === '' || inBrackets(policy.source, headingSpan)) return [];
    return [{ clause, level: levelOf(clause), ...markAfter(policy.source, headingSpan) }];
  }),
);

/** Headings of one level and one style of marker are compared with each other. */
export const levelOf = ({ level, style }: Clause): string => `${level} ${style}`;

const inBrackets = (source: string, { to }: Span): boolean => /[）)】\]]/.test(source.charAt(to));

const MARK = /^([ \t\u3000]{0,8})([。；：，、;:,]?)/;

/** 第六章　附则。 reads its mark into the heading; elsewhere it stands behind. */
const markAfter = (source: string, { from, to }: Span): Pick<HeadingEnd, 'mark' | 'span'> => {
  const inside = /[。；：，、;:,]$/.test(source.slice(Math.max(from, to - 1), to));
  return markBehind(source, inside ? to - 1 : to);
};

function markBehind(source: string, at: number): Pick<HeadingEnd, 'mark' | 'span'> {
  const [whole = '', blanks = '', mark = ''] = MARK.exec(source.slice(at, at + 9)) ?? [];
  const from = mark === '' ? at : at + blanks.length;
  return { mark: WIDE[mark] ?? mark, span: { from, to: at + whole.length } };
}

const WIDE: Readonly<Record<string, string>> = { ';': '；', ':': '：', ',': '，' };
