import { BLANKS, isBlank } from './characters.ts';
import type { Edit } from './edits.ts';
import { tableLines, trimSpaces } from './table-lines.ts';

/**
 * Layout: indents, trailing blanks, blanks after a marker, and the `?` that stand where a web
 * page's special blanks were lost in a conversion.
 */

const HAN = '[一二三四五六七八九十百零〇]{1,5}';
/** Blanks inside a marker, which go as well: （ 一 ） 建设. */
const B = `[${BLANKS}]*`;
/** A marker at the beginning of a line, followed by blanks: 3. 加强, （一） 建设, 一、 总体要求. */
const SPACED_MARKER = new RegExp(
  `^((?:${HAN}(?:${B}、|[．.])|[（(]${B}${HAN}${B}[）)]|[（(]?${B}\\d{1,3}${B}[）)]|\\d{1,3}${B}、|[①-⑳]|\\d{1,3}[．.](?=[${BLANKS}]+\\D)))([${BLANKS}]+)`,
);
/** What a line may begin with once the lost blanks before it are dropped: `?` opens no sentence. */
const CONTENT = /[\d\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff《“（〔(]/;

export function layoutEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  const lines = text.split('\n');
  const rows = tableLines(lines);
  lines.forEach((line, at) => {
    for (const edit of rows.has(at) ? rowEdits(line) : lineEdits(line))
      edits.push({ ...edit, span: { from: from + edit.span.from, to: from + edit.span.to } });
    from += line.length + 1;
  });
  return edits;
}

/** A tab at the end of a row stands beside an empty cell and is no layout. */
function rowEdits(line: string): Edit[] {
  const row = trimSpaces(line);
  const start = line.indexOf(row);
  const end = start + row.length;
  return [
    ...(start > 0 ? [drop(0, start, 'layout', '行首缩进')] : []),
    ...(end < line.length ? [drop(end, line.length, 'layout', '行末空格')] : []),
  ];
}

function lineEdits(line: string): Edit[] {
  if (line === '') return [];
  const indent = skip(line, 0, isBlank);
  const lead = skip(line, indent, isBlankOrLost);
  const lost = lead > indent;
  if (lead === line.length)
    return [
      lost
        ? drop(0, lead, 'lost-blank', '整行只有问号，是网页空格转码丢失后留下的')
        : drop(0, lead, 'layout', '空行中的空格'),
    ];
  const edits: Edit[] = [];
  const lostLead = lost && CONTENT.test(line.charAt(lead));
  const start = lostLead ? lead : indent;
  if (lostLead) edits.push(drop(0, lead, 'lost-blank', '行首问号，是排版空格转码丢失后留下的'));
  else if (indent > 0) edits.push(drop(0, indent, 'layout', '行首缩进'));
  let end = line.length;
  while (isBlank(line.charAt(end - 1))) end -= 1;
  const marker = SPACED_MARKER.exec(line.slice(start, end));
  if (marker !== null)
    edits.push(
      drop(start + (marker[1]?.length ?? 0), start + marker[0].length, 'layout', '序号后的空格'),
    );
  if (end < line.length) edits.push(drop(end, line.length, 'layout', '行末空格'));
  return edits;
}

/** The offset of the first character from `from` on that fails the test. */
function skip(line: string, from: number, test: (char: string) => boolean): number {
  let offset = from;
  while (offset < line.length && test(line.charAt(offset))) offset += 1;
  return offset;
}

const isBlankOrLost = (char: string): boolean => char === '?' || char === '？' || isBlank(char);

const drop = (from: number, to: number, kind: Edit['kind'], reason: string): Edit => ({
  span: { from, to },
  reading: '',
  kind,
  reason,
});
