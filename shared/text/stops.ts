import { readMarker } from '../model/marker.ts';
import { isBlank, isHan } from './characters.ts';
import type { Edit } from './edits.ts';

/**
 * A Western full stop that closes a Chinese sentence: 制定本措施. or 制定本措施．
 * At the end of a line it is one in any text; in the middle only where the text shows that it was
 * typed so throughout, because it may also stand in a foreign name. The stop of a marker (一.) is none.
 */
export function stopEdits(text: string): Edit[] {
  const stops = [...text.matchAll(/[.．｡]/g)].flatMap(({ 0: mark, index }) => {
    const place = placeOf(text, index);
    return place === null ? [] : [{ index, mark, place }];
  });
  const typed = stops.filter(({ place }) => place === 'end').length;
  const throughout = typed >= 2 && typed > (text.match(/。$/gm)?.length ?? 0);
  return stops
    .filter(({ mark, place }) => place === 'end' || mark === '｡' || throughout)
    .map(({ index }) => ({
      span: { from: index, to: index + 1 },
      reading: '。',
      kind: 'half-width-punctuation',
      reason: '中文句末应为句号“。”',
    }));
}

/** Behind a Chinese word at the end of a line, or between two; null for every other stop. */
function placeOf(text: string, index: number): 'end' | 'middle' | null {
  if (!endsChinese(text, index)) return null;
  let next = index + 1;
  while (next <= index + MOST_BLANKS && isBlank(text.charAt(next))) next += 1;
  const after = text.charAt(next);
  const end = after === '' || after === '\n';
  if (!end && !isHan(after.charCodeAt(0)) && !/[（“《]/.test(after)) return null;
  return closesMarker(text, index) ? null : end ? 'end' : 'middle';
}

/** A Chinese word ends before the place, also one like 互联网+ or one in quotation marks. */
function endsChinese(text: string, to: number): boolean {
  const last = text.charAt(to - 1);
  const word = last === '+' ? to - 2 : to - 1;
  return isHan(text.charCodeAt(word)) || /[）”》]/.test(last);
}

const MOST_BLANKS = 8;
/** No marker is longer: 第一百二十一条之十一. */
const LONGEST_MARKER = 14;

function closesMarker(text: string, index: number): boolean {
  const near = text.slice(Math.max(0, index - LONGEST_MARKER), index);
  const inLine = near.length - near.lastIndexOf('\n') - 1;
  if (inLine === LONGEST_MARKER) return false;
  const marker = readMarker(text.slice(index - inLine, index + LONGEST_MARKER));
  return marker !== null && marker.length > inLine;
}
