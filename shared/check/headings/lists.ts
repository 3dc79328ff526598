import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { introduces, type List, listsOf } from '../../text/numbering/lists.ts';
import type { Found } from '../types.ts';

/** Introductions without a list, and lists whose items are not closed alike. */
export const brokenLists = (policy: Policy): readonly Found[] => [
  ...leadsWithoutItems(policy),
  ...listsOf(policy).flatMap((list) => (list.introduced ? oddEnds(policy, list) : [])),
];

function leadsWithoutItems({ clauses, source }: Policy): readonly Found[] {
  const all = [...walk(clauses)];
  return all.flatMap((clause, at): readonly Found[] => {
    const last = clause.paragraphs.at(-1);
    if (last === undefined || !introduces(clause) || clause.children.length > 0) return [];
    // 3.按下列标准资助： may be followed by a list of its own that counts 1. 2. like itself.
    const next = all[at + 1];
    if (next?.number === 1 && next.style === clause.style) return [];
    const colon = markAt(source, last);
    return [
      {
        span: colon,
        severity: 'warning',
        message: '以冒号引出，后面却没有内容，请补写列举的各项或改用句号。',
      },
    ];
  });
}

/** Fewer items show no habit. */
const FEWEST = 3;

/** Single sentences only: an item of several is closed like a paragraph, whatever stands beside it. */
function oddEnds({ source }: Policy, { items }: List): readonly Found[] {
  if (items.length < FEWEST || !items.every(isPlain)) return [];
  const ends = items.map((item) => endOf(source, item));
  const [last, ...before] = ends.toReversed();
  if (last === undefined || ends.some(({ mark }) => mark !== '；' && mark !== '。')) return [];
  const semicolons = before.filter(({ mark }) => mark === '；').length;
  if (semicolons === 0) return [];
  const wrong = [
    ...before
      .filter(({ mark }) => mark === '。')
      .reverse()
      .map(to('；')),
  ];
  if (semicolons < wrong.length) return [];
  if (last.mark === '；') wrong.push(to('。')(last));
  const [first, ...others] = wrong;
  if (first === undefined) return [];
  return [
    {
      span: { from: first.from, to: first.to },
      related: others.map(({ from, to: end }) => ({ from, to: end })),
      message:
        first.insert === '；'
          ? '分项列举的各项之间用分号，此处用了句号，与其他各项不一致。'
          : '分项列举的末项用句号结束。',
      fix: { title: `改为“${first.insert}”`, edits: wrong, safe: true },
    },
  ];
}

const to =
  (insert: string) =>
  ({ span }: End): Span & { readonly insert: string } => ({ ...span, insert });

const isPlain = ({ text, children, paragraphs }: Clause): boolean =>
  children.length === 0 && paragraphs.length === 1 && !/[。；](?!$)/.test(text);

type End = { readonly mark: string; readonly span: Span };

function endOf(source: string, { paragraphs }: Clause): End {
  const span = markAt(source, paragraphs.at(-1) ?? { from: 0, to: 0 });
  return { mark: source.slice(span.from, span.to), span };
}

/** The last character of a paragraph that is no blank. */
function markAt(source: string, { from, to: end }: Span): Span {
  const at = from + source.slice(from, end).trimEnd().length;
  return { from: Math.max(from, at - 1), to: at };
}
