import { docxWith } from './ooxml.ts';

/** Something a reviewer did in a copy of a text; `find` names its place by words of one line. */
export type Mark =
  | { readonly kind: 'replace'; readonly find: string; readonly by: string; readonly words: string }
  | {
      readonly kind: 'comment';
      readonly find: string;
      /** Where it ends, when in another paragraph. */
      readonly until?: string;
      readonly by: string;
      readonly text: string;
      readonly done?: boolean;
      readonly replies?: readonly { readonly by: string; readonly text: string }[];
    }
  /** A new paragraph behind the line that holds the words. */
  | { readonly kind: 'add'; readonly find: string; readonly by: string; readonly words: string }
  /** The whole paragraph, its mark with it. */
  | { readonly kind: 'remove'; readonly find: string; readonly by: string };

const DATE = '2026-03-05T10:20:00Z';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const run = (text: string, tag: 't' | 'delText' = 't'): string =>
  text === '' ? '' : `<w:r><w:${tag} xml:space="preserve">${escaped(text)}</w:${tag}></w:r>`;

let serial = 0;
/** WPS leaves the author empty where nobody is logged in. */
const stamp = (by: string): string =>
  `w:id="${++serial}" w:author="${escaped(by)}" w:date="${DATE}"`;

const deleted = (text: string, by: string): string =>
  text === '' ? '' : `<w:del ${stamp(by)}>${run(text, 'delText')}</w:del>`;
const inserted = (text: string, by: string): string =>
  text === '' ? '' : `<w:ins ${stamp(by)}>${run(text)}</w:ins>`;

type Piece = { readonly at: number; readonly to: number; readonly xml: string };

/** A Word file of a text, as a reviewer sends it back from Word or WPS. */
export function markedCopy(text: string, marks: readonly Mark[]): Uint8Array {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const comments = marks.flatMap((mark, id) => (mark.kind === 'comment' ? [{ ...mark, id }] : []));
  const body = lines.map((line) => paragraph(line, marks, comments)).join('');
  return docxWith(body, {
    'word/comments.xml': commentsXml(comments),
    'word/commentsExtended.xml': threadsXml(comments),
  });
}

type Comment = Extract<Mark, { kind: 'comment' }> & { readonly id: number };

function paragraph(line: string, marks: readonly Mark[], comments: readonly Comment[]): string {
  const gone = marks.find((mark) => mark.kind === 'remove' && line.includes(mark.find));
  if (gone !== undefined) {
    const mark = `<w:pPr><w:rPr><w:del ${stamp(gone.by)}/></w:rPr></w:pPr>`;
    return `<w:p>${mark}${deleted(line, gone.by)}</w:p>`;
  }
  const pieces = [...changesIn(line, marks), ...endsIn(line, comments)].sort(
    (a, b) => a.at - b.at || a.to - b.to,
  );
  let xml = '';
  let done = 0;
  for (const piece of pieces) {
    xml += run(line.slice(done, piece.at)) + piece.xml;
    done = Math.max(done, piece.to);
  }
  xml += run(line.slice(done));
  const added = marks.flatMap((mark) =>
    mark.kind === 'add' && line.includes(mark.find) ? [mark] : [],
  );
  if (added.length === 0) return `<w:p>${xml}</w:p>`;
  // Enter at the end of a line: its own mark is the new one, the last paragraph has the old.
  const [first] = added;
  const head = `<w:pPr><w:rPr><w:ins ${stamp(first?.by ?? '')}/></w:rPr></w:pPr>`;
  const more = added.map(({ words, by }, at) => {
    const own = at < added.length - 1 ? head : '';
    return `<w:p>${own}${inserted(words, by)}</w:p>`;
  });
  return `<w:p>${head}${xml}</w:p>${more.join('')}`;
}

const changesIn = (line: string, marks: readonly Mark[]): readonly Piece[] =>
  marks.flatMap((mark) => {
    const at = mark.kind === 'replace' ? line.indexOf(mark.find) : -1;
    if (mark.kind !== 'replace' || at < 0) return [];
    const xml = deleted(mark.find, mark.by) + inserted(mark.words, mark.by);
    return [{ at, to: at + mark.find.length, xml }];
  });

function endsIn(line: string, comments: readonly Comment[]): readonly Piece[] {
  return comments.flatMap(({ id, find, until = find, replies = [] }) => {
    const ids = [id, ...replies.map((_, at) => replyId(id, at))];
    const start = line.indexOf(find);
    const end = line.indexOf(until);
    const open = ids.map((one) => `<w:commentRangeStart w:id="${one}"/>`).join('');
    const close = ids
      .map(
        (one) => `<w:commentRangeEnd w:id="${one}"/><w:r><w:commentReference w:id="${one}"/></w:r>`,
      )
      .join('');
    return [
      ...(start < 0 ? [] : [{ at: start, to: start, xml: open }]),
      ...(end < 0 ? [] : [{ at: end + until.length, to: end + until.length, xml: close }]),
    ];
  });
}

const replyId = (id: number, at: number): number => 1000 * (id + 1) + at;
const paraId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase();

const commentXml = (id: number, by: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="${escaped(by)}" w:date="${DATE}">` +
  `<w:p w14:paraId="${paraId(id)}">${run(text)}</w:p></w:comment>`;

const commentsXml = (comments: readonly Comment[]): string =>
  `<w:comments xmlns:w="${W}" xmlns:w14="${W14}">${comments
    .flatMap(({ id, by, text, replies = [] }) => [
      commentXml(id, by, text),
      ...replies.map((reply, at) => commentXml(replyId(id, at), reply.by, reply.text)),
    ])
    .join('')}</w:comments>`;

const threadsXml = (comments: readonly Comment[]): string =>
  `<w15:commentsEx xmlns:w15="${W15}">${comments
    .flatMap(({ id, done = false, replies = [] }) => [
      `<w15:commentEx w15:paraId="${paraId(id)}" w15:done="${done ? 1 : 0}"/>`,
      ...replies.map(
        (_, at) =>
          `<w15:commentEx w15:paraId="${paraId(replyId(id, at))}" w15:paraIdParent="${paraId(id)}" w15:done="0"/>`,
      ),
    ])
    .join('')}</w15:commentsEx>`;
