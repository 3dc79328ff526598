import type { Locator } from 'playwright-core';

/** What another program has put on the clipboard, or drags. */
export type Carried = { readonly html?: string; readonly plain?: string };

/** Pastes into a field as the browser does when it is asked to. */
export const paste = (field: Locator, { html, plain }: Carried): Promise<void> =>
  field.evaluate(
    (element, carried) => {
      const data = new DataTransfer();
      if (carried.html !== null) data.setData('text/html', carried.html);
      if (carried.plain !== null) data.setData('text/plain', carried.plain);
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', options));
    },
    { html: html ?? null, plain: plain ?? null },
  );

/** Lets go of dragged words in the middle of the first line of a field. */
export const drop = (field: Locator, { html, plain }: Carried): Promise<void> =>
  field.evaluate(
    (element, carried) => {
      const data = new DataTransfer();
      if (carried.html !== null) data.setData('text/html', carried.html);
      if (carried.plain !== null) data.setData('text/plain', carried.plain);
      const line = element.querySelector('.cm-line') ?? element;
      const range = document.createRange();
      range.selectNodeContents(line);
      const { left, top, height } = range.getBoundingClientRect();
      line.dispatchEvent(
        new DragEvent('drop', {
          dataTransfer: data,
          clientX: left + 1,
          clientY: top + height / 2,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    { html: html ?? null, plain: plain ?? null },
  );
