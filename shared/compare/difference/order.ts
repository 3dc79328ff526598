/**
 * Two texts are always compared the same way round, so that no tie falls differently when the sides
 * swap: whether they are to be taken in the other order.
 */
export const isSwapped = (other: string, draft: string): boolean =>
  other.length > draft.length || (other.length === draft.length && other > draft);
