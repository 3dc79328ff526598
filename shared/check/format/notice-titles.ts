import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { genreOf, likeness, resembles } from '../../text/parse/title.ts';
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
  const titled = own.some(({ role }) => role === 'notice-title');
  const slips = named.flatMap((span, at) => {
    const words = plain(source.slice(span.from, span.to));
    const meant =
      (titled && at === 0) ||
      resembles(words, title) ||
      (isIssued(source, span) && likeness(words, title) >= NEAR);
    return words !== title && meant ? [{ span, words }] : [];
  });
  return [...new Set(slips.map(({ words }) => words))].flatMap((words): readonly Found[] => {
    const [span, ...others] = slips.filter((slip) => slip.words === words).map(({ span }) => span);
    if (span === undefined) return [];
    const insert = titleWords(source, titleSpan);
    return [
      {
        span,
        related: [...others, titleSpan],
        message: `通知中的“${words}”与所印发文件的标题“${title}”不一致，请改为一致。`,
        fix: {
          title: '改为正文标题',
          edits: [span, ...others].map((place) => ({ ...place, insert })),
          safe: false,
        },
      },
    ];
  });
}

/** So much a name has to be like the title where its sentence says that it is issued. */
const NEAR = 0.4;

/** 《…》已经区政府同意, 现将《…》印发给你们, 我区制定了《…》; of several one beside the other none. */
function isIssued(source: string, { from, to }: Span): boolean {
  const before = source.slice(Math.max(0, from - 8), from - 1);
  const behind = source.slice(to + 1, to + 40);
  if (/[》、和与及]$/.test(before) || /^[《、和与及]/.test(behind)) return false;
  return (
    /(?:现将|制[定订]了?|起草了?|编制了?)$/.test(before) ||
    /^[^。，；《]{0,30}(?:同意|通过|批准)/.test(behind) ||
    /^[^。，；《]{0,4}印发给/.test(behind)
  );
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
