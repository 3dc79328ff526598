import { createPortal } from 'react-dom';
import type { Format } from '../../shared/word/format.ts';
import { hexOf } from '../../shared/word/looks/type.ts';
import type { Layout, Page } from '../../shared/word/pages/types.ts';
import { Sheet } from '../paper/sheet.tsx';
import '../paper/sheets.css';
import './print.css';

export type Printable = { readonly layout: Layout; readonly format: Format };

type Props = { readonly pages: Printable | null };

/**
 * All pages below one another, for the printer alone; what the browser's own menu prints without them
 * is a line that says how. Beside the window and not in it, so that all of that can stay away.
 */
export function PrintLayer({ pages }: Props) {
  return createPortal(
    <div className="print-layer" aria-hidden>
      {pages === null ? (
        <p className="print-hint">请按 Ctrl+P，或用“打印”命令打印公文。</p>
      ) : (
        pages.layout.pages.map((page) => (
          <div key={page.number} className={classOf(page)} style={inkOf(pages.format)}>
            <Sheet page={page} format={pages.format} current={null} />
          </div>
        ))
      )}
    </div>,
    document.body,
  );
}

/** A page with a wide table lies across. */
const classOf = ({ paper }: Page): string =>
  paper.width > paper.height ? 'sheet print-page print-across' : 'sheet print-page';

/** The red of the file; the ink besides, so that this is a style of React's. */
const inkOf = (format: Format) => ({
  color: 'var(--print-ink)',
  '--paper-red': `#${hexOf('red', format)}`,
});
