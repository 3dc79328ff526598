import { isDateLine } from './dates.ts';
import { isAddressee, isAnnotation } from './notice.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';

/** 抄送：…, the copies of a document. */
const COPIES = /^(?:抄\s*送|抄\s*报|分\s*送|发\s*送)(?:单位|机关)?\s*[：:]/;
/** Only together with the others: 主题词 (before 2012) and 主送. */
const BESIDE = /^(?:主\s*题\s*词|主\s*送)\s*[：:]/;
/** 某某办公室　2025年3月6日印发: who printed it when. The date is not the date of issue. */
const PRINTED = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s*.{1,3}月\s*.{1,3}日\s*印\s*[发制]。?$/;
const AFTER = /^(?:[（(]?共\s*印\s*\d+\s*份[）)]?。?$|(?:校对|打字|录入|印数)(?:人|者)?\s*[：:])/;

const LONGEST = 120;

const isPrinted = (text: string): boolean => text.length <= LONGEST && PRINTED.test(text);

/**
 * The lines of every 版记 in a text: behind the notice, or at its very end. A list of copies may go
 * over several lines, and the organ may stand on a line above its date.
 */
export function colophonOf(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  let begun = false;
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    const behind = above !== undefined && found.has(above);
    if (row.marker !== null) {
      begun = true;
      return;
    }
    if (COPIES.test(row.text) || (behind && goesOn(row, above))) found.add(row);
    else if (behind && AFTER.test(row.text)) found.add(row);
    else if (begun && isPrinted(row.text)) {
      if (above !== undefined && printsBelow(row, rows, at - 1, found)) found.add(above);
      found.add(row);
    }
    // 2025年3月6日印发 right below a title tells when a regulation was issued.
    begun ||= /。/.test(row.text) || isAddressee(row.text) || isDateLine(row.text);
    if (!behind && found.has(row) && above !== undefined && BESIDE.test(above.text))
      found.add(above);
  });
  return found;
}

/** Is the row the rest of a list of copies that the row above leaves open? */
function goesOn({ text }: Row, above: Row): boolean {
  if (text.length > LONGEST || isPrinted(text) || isPrinted(above.text)) return false;
  if (/[，,、；;：:]$/.test(above.text)) return true;
  const open = !/。$/.test(above.text) && !AFTER.test(above.text);
  return open && /^[^。]{1,100}。$/.test(text) && !/制定|如下|根据|为了/.test(text);
}

/**
 * Does the line above name the organ of a bare 2025年3月6日印发? Not when it signs the document: then
 * a date, a note in brackets or a list of copies stands above the printing organ.
 */
function printsBelow(row: Row, rows: readonly Row[], at: number, found: ReadonlySet<Row>): boolean {
  const above = rows[at];
  const before = rows[at - 1];
  if (above === undefined || before === undefined || /^\D*[局委办府厅院部会室处]/.test(row.text))
    return false;
  const closed = found.has(before) || isDateLine(before.text) || isAnnotation(before.text);
  return closed && organsOf(above.text).length > 0;
}
