import { assertNever } from '../../shared/model/assert.ts';
import type { Precedent } from '../../shared/model/document.ts';

export type LibraryState =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'open'; readonly precedents: readonly Precedent[] };

export type LibraryEvent =
  | { readonly type: 'libraryOpened'; readonly precedents: readonly Precedent[] }
  | { readonly type: 'libraryFailed'; readonly message: string }
  | { readonly type: 'libraryRetried' }
  /** Documents that were added or are other than before, and ids of those that went. */
  | {
      readonly type: 'libraryChanged';
      readonly precedents: readonly Precedent[];
      readonly removed: readonly string[];
    };

export function reduceLibrary(library: LibraryState, event: LibraryEvent): LibraryState {
  switch (event.type) {
    case 'libraryOpened':
      return { stage: 'open', precedents: event.precedents };
    case 'libraryFailed':
      return { stage: 'failed', message: event.message };
    case 'libraryRetried':
      return { stage: 'opening' };
    case 'libraryChanged':
      return library.stage === 'open'
        ? { stage: 'open', precedents: changed(library.precedents, event) }
        : library;
    default:
      return assertNever(event);
  }
}

/** A changed document keeps its place, a new one comes last; all others stay the very same objects. */
function changed(
  present: readonly Precedent[],
  { precedents, removed }: Extract<LibraryEvent, { readonly type: 'libraryChanged' }>,
): readonly Precedent[] {
  const fresh = new Map(precedents.map((precedent) => [precedent.id, precedent]));
  const known = new Set(present.map(({ id }) => id));
  return [
    ...present.flatMap((one) => (removed.includes(one.id) ? [] : [fresh.get(one.id) ?? one])),
    ...precedents.filter(({ id }) => !known.has(id)),
  ];
}
