import type { Precedent } from '../../../shared/model/document.ts';
import type { Issuance } from '../../../shared/model/issuance.ts';
import type { Document } from '../document.ts';

/** What an export is made of. */
export type Request = {
  readonly document: Document;
  readonly issuance: Issuance;
  /** The library documents of --against; null when it was not given. */
  readonly against: readonly Precedent[] | null;
  /** The document of --base; null when it was not given. */
  readonly base: Document | null;
  /** The value of --author: who the changes of a redline are by; null when it was not given. */
  readonly author: string | null;
  /** Lower-case extension of the file to write, with its dot. */
  readonly extension: string;
};

/** The bytes of the file, and what to tell of it: one sentence a line. */
export type Exported = { readonly bytes: Uint8Array; readonly remarks: readonly string[] };

/** One kind of file of `export --as`. */
export type Kind = {
  /** What it can be written as; the first is usual. */
  readonly extensions: readonly string[];
  /** Throws a `Refusal` when what it needs is missing. */
  readonly make: (request: Request) => Promise<Exported>;
};
