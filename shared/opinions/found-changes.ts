import type { Found, Group } from './types.ts';
import { wordsOfChanges } from './wording.ts';

/** Changes as an opinion in words: 建议将“甲”修改为“乙”。, below it the author's own reasons. */
export function foundOfParts(group: Group, reasons: readonly string[]): Found {
  const { author, at, title, parts } = group;
  const changes = parts.flatMap((part) => part.changes);
  const undone = parts.flatMap((part) => part.undone);
  const words = [
    ...(changes.length > 0 ? [`建议${wordsOfChanges(changes)}`] : []),
    ...(undone.some((one) => one.trim() !== '')
      ? [`曾增加“${undone.join('”“').trim()}”，又自行删去`]
      : []),
  ];
  const said = words.length === 0 ? '建议调整空格或分段' : words.join('；');
  return {
    kind: 'change',
    author,
    at,
    said: [`${said}。`, ...reasons].join('\n'),
    place: 'clause',
    quote: '',
    line: parts[0]?.line ?? '',
    clause: title,
    proposal: changes,
    parts: parts.reduce((sum, { places }) => sum + places.length, 0) + reasons.length,
  };
}
