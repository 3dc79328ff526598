/** A stretch of text in UTF-16 code units; `to` is exclusive. */
export type Span = { readonly from: number; readonly to: number };

export const sliceOf = (text: string, span: Span): string => text.slice(span.from, span.to);

export const covers = (span: Span, offset: number): boolean =>
  offset >= span.from && offset < span.to;
