import type { Edit } from '../../shared/model/edit.ts';
import { lineNumber } from './state.ts';

type Props = { readonly source: string; readonly edits: readonly Edit[] };

/** So much of the line is shown before and behind what changes. */
const AROUND = 22;

/** The line as it will read: what goes struck through, what comes underlined. */
export const EditPreview = ({ source, edits }: Props) => (
  <ul className="edit-preview" aria-label="写入预览">
    {edits.map((edit) => {
      const { from, to, insert } = edit;
      const { before, behind } = around(source, edit);
      return (
        <li key={from}>
          <span className="meta">
            正文第{lineNumber(source, from) + (insert.startsWith('\n') ? 1 : 0)}行{' '}
          </span>
          {before}
          {to > from && <del>{source.slice(from, to)}</del>}
          <ins>{insert.replace(/^\n|\n$/gu, '')}</ins>
          {behind}
        </li>
      );
    })}
  </ul>
);

/** The rest of the line at both sides; nothing of it beside a line that is new. */
function around(source: string, { from, to, insert }: Edit) {
  if (insert.startsWith('\n') || insert.endsWith('\n')) return { before: '', behind: '' };
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const stop = source.indexOf('\n', to);
  const end = stop < 0 ? source.length : stop;
  return {
    before: (from - start > AROUND ? '…' : '') + source.slice(Math.max(start, from - AROUND), from),
    behind: source.slice(to, Math.min(end, to + AROUND)) + (end - to > AROUND ? '…' : ''),
  };
}
