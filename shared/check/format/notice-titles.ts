import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { genreOf, resembles } from '../../text/parse/title.ts';
import type { Found } from '../types.ts';
import { type PrintedLine, printedLines } from './lines.ts';

/** Names in the notice that are meant for the measures and differ from their title. */
export function noticeTitleSlips(policy: Policy): readonly Found[] {
  const { notice, titleSpan, source } = policy;
  if (notice === null || titleSpan === null || titleSpan.from < notice.span.to) return [];
  const lines = printedLines(policy);
  const title = plain(
    lines
      .filter(({ role, span }) => role === 'title' && span.from >= notice.span.to)
      .filter(({ text }) => !/^[（(]?[此本]件/.test(text))
      .map(({ text }) => text)
      .join(''),
  );
  if (genreOf(title) === null) return [];
  const own = lines.filter(({ span }) => span.to <= notice.span.to);
  const named = [
    ...quotedIn(source, stretchOf(own, 'notice-title')).slice(0, 1),
    ...own
      .filter(({ role }) => role === 'notice-body')
      .flatMap(({ span }) => quotedIn(source, span)),
  ];
  return named.flatMap((name, at): readonly Found[] => {
    const words = plain(source.slice(name.from, name.to));
    const isTitle = at === 0 && own.some(({ role }) => role === 'notice-title');
    if (words === title || !(isTitle || resembles(words, title))) return [];
    return [
      {
        span: name,
        related: [titleSpan],
        message: `通知中的“${words}”与所印发文件的标题“${title}”不一致，请改为一致。`,
        fix: {
          title: '改为正文标题',
          edits: [{ ...name, insert: titleWords(source, titleSpan) }],
          safe: false,
        },
      },
    ];
  });
}

function stretchOf(lines: readonly PrintedLine[], role: PrintedLine['role']): Span {
  const found = lines.filter((line) => line.role === role);
  return { from: found[0]?.span.from ?? 0, to: found.at(-1)?.span.to ?? 0 };
}

/** What stands in 《》; of nested ones the outer. */
function quotedIn(source: string, { from, to }: Span): readonly Span[] {
  return [...source.slice(from, to).matchAll(/《((?:[^《》]|《[^《》]{0,80}》){2,160})》/g)].map(
    ({ index, 1: words = '' }) => ({
      from: from + index + 1,
      to: from + index + 1 + words.length,
    }),
  );
}

const titleWords = (source: string, { from, to }: Span): string =>
  source.slice(from, to).replace(/\s/g, '');

/** Blanks, line breaks and the width of marks make no difference. */
const plain = (text: string): string =>
  text
    .replace(/[\s《》]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
