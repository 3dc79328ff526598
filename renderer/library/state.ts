import { assertNever } from '../../shared/model/assert.ts';
import type { Precedent } from '../../shared/model/document.ts';

export type LibraryState =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'open'; readonly precedents: readonly Precedent[] };

export type LibraryEvent =
  | { readonly type: 'libraryOpened'; readonly precedents: readonly Precedent[] }
  | { readonly type: 'libraryFailed'; readonly message: string }
  | { readonly type: 'libraryRetried' };

export function reduceLibrary(event: LibraryEvent): LibraryState {
  switch (event.type) {
    case 'libraryOpened':
      return { stage: 'open', precedents: event.precedents };
    case 'libraryFailed':
      return { stage: 'failed', message: event.message };
    case 'libraryRetried':
      return { stage: 'opening' };
    default:
      return assertNever(event);
  }
}
