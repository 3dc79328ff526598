import { z } from 'zod';
import { besideSchema } from './beside.ts';
import {
  binEntrySchema,
  draftEntrySchema,
  draftSchema,
  draftStampSchema,
  labelSchema,
} from './draft-schema.ts';
import { ownPrecedentSchema, precedentFactsSchema } from './library/own.ts';
import { precedentSchema, summarySchema, topicsSchema } from './library/schema.ts';
import {
  nearDocumentSchema,
  nearestWishSchema,
  nearHitSchema,
  sharedAddedSchema,
  sharedDocumentsSchema,
  sharedFoundSchema,
  sharedListSchema,
  sharedPageSchema,
  sharedQuerySchema,
  sharedStateSchema,
} from './library/shared.ts';
import { reviewedSchema } from './model/review.ts';
import { originSchema } from './model/version-origin.ts';
import { settingsSchema } from './settings.ts';

/**
 * The contract between the window and its host. Each method is declared once, here: name, input,
 * output. `Api` (what the window calls) and `Host` (what a host implements) follow from it.
 * Names and contents cross the contract, never paths.
 */
export const contract = {
  /**
   * A draft by its id; without one the last saved, else the example draft. Refused with code `damaged`
   * and its id where its file cannot be read: `recoverDraft` then gives the last good one.
   */
  openDraft: method(z.object({ id: z.string().optional() }), z.object({ draft: draftSchema })),
  /**
   * The last good one of a damaged draft: the copy kept at each save or the newest version, whichever
   * is later. The damaged file is kept aside.
   */
  recoverDraft: method(z.object({ id: z.string() }), z.object({ draft: draftSchema })),
  /**
   * All drafts, the last saved first and the untouched example at the end; what `recoverDraft` would
   * give of each that is damaged; a sentence for each that cannot be opened at all.
   */
  listDrafts: method(
    z.object({}),
    z.object({
      drafts: z.array(draftEntrySchema),
      damaged: z.array(draftEntrySchema),
      problems: z.array(z.string()),
    }),
  ),
  /** Cheap enough to be asked every other second: has another window or program changed the draft? */
  draftStamp: method(z.object({ id: z.string() }), draftStampSchema),
  /** Keeps a new draft under an id of its own. */
  createDraft: method(
    z.object({ text: z.string(), ...besideSchema.shape }),
    z.object({ draft: draftSchema }),
  ),
  /**
   * Another name for a draft that lies open in no window; the window of an open one changes its
   * `label` and saves.
   */
  renameDraft: method(
    z.object({ id: z.string(), name: labelSchema }),
    z.object({ revision: z.number().int(), savedAt: z.string() }),
  ),
  /** Under an id of its own, with everything beside the text; earlier versions stay with the first. */
  duplicateDraft: method(z.object({ id: z.string() }), z.object({ draft: draftSchema })),
  /**
   * Into the bin, with its earlier versions; its id there, for an undo of just this removal. Twice for
   * one removal does nothing more.
   */
  removeDraft: method(z.object({ id: z.string() }), z.object({ bin: z.string() })),
  /** Removed drafts, the last removed first; a sentence for each that cannot be read. */
  listBin: method(
    z.object({}),
    z.object({ drafts: z.array(binEntrySchema), problems: z.array(z.string()) }),
  ),
  /** Back out of the bin by its id there; under a new id where its own has been taken since. */
  restoreDraft: method(z.object({ id: z.string() }), z.object({ draft: draftSchema })),
  /** For good, with its earlier versions; only out of the bin. */
  purgeDraft: method(z.object({ id: z.string() }), z.object({})),
  /** One file of a draft with its named versions, for a colleague or another computer. */
  exportDraft: method(
    z.object({ id: z.string() }),
    z.object({ name: z.string(), base64: z.string() }),
  ),
  /** Such a file, or the stored file of a draft, becomes a new draft. */
  importDraft: method(z.object({ base64: z.string() }), z.object({ draft: draftSchema })),
  /**
   * Keeps the text and what goes with it; refused with code `conflict` when another
   * window saved a later revision.
   */
  saveDraft: method(
    z.object({
      id: z.string(),
      text: z.string(),
      ...besideSchema.shape,
      revision: z.number().int().nonnegative(),
    }),
    z.object({ revision: z.number().int(), savedAt: z.string() }),
  ),
  /** Earlier versions of a draft, newest first; a sentence for each that cannot be read. */
  listSnapshots: method(
    z.object({ id: z.string() }),
    z.object({ snapshots: z.array(snapshotSchema()), problems: z.array(z.string()) }),
  ),
  /**
   * Keeps a text as a version; `fresh` is false when one with the very same text was there. Without
   * an origin it is one the drafter named, or one kept by itself. 审改稿 come with what was reviewed.
   */
  keepSnapshot: method(
    z.object({
      id: z.string(),
      text: z.string(),
      name: snapshotName(),
      origin: originSchema.optional(),
      review: reviewedSchema.optional(),
    }),
    z.object({ snapshot: snapshotSchema(), fresh: z.boolean() }),
  ),
  showSnapshot: method(
    z.object({ id: z.string(), snapshot: z.string() }),
    z.object({
      snapshot: snapshotSchema(),
      text: z.string(),
      /** Null for a state of the draft. */
      review: reviewedSchema.nullable(),
    }),
  ),
  /** Takes a version out of the list; it is kept aside until `putSnapshotBack` or for a month. */
  removeSnapshot: method(z.object({ id: z.string(), snapshot: z.string() }), z.object({})),
  putSnapshotBack: method(z.object({ id: z.string(), snapshot: z.string() }), z.object({})),
  /**
   * How much each version changed the one before it, as far as both can be read; a 审改稿 the text it
   * went out from. Asked for beside the list, as it takes longer.
   */
  measureSnapshots: method(
    z.object({ id: z.string() }),
    z.object({ changes: z.array(snapshotChangeSchema()) }),
  ),
  /** A named version is kept for good; null takes the name away again. */
  nameSnapshot: method(
    z.object({ id: z.string(), snapshot: z.string(), name: snapshotName() }),
    z.object({ snapshot: snapshotSchema() }),
  ),
  /**
   * Turns a .doc, .wps, .odt or .rtf into a .docx with the LibreOffice of this machine; refused
   * with one sentence where there is none. `job` is the window's own name for it.
   */
  convertToWord: method(
    z.object({ job: z.string().min(1).max(64), base64: z.string() }),
    z.object({ base64: z.string() }),
  ),
  /** Ends a conversion, which then is refused; does nothing when it has ended. */
  cancelConversion: method(z.object({ job: z.string() }), z.object({})),
  listLibrary: method(z.object({}), z.object({ precedents: z.array(summarySchema) })),
  /**
   * Adds documents to the user's own library; `id` '' asks for a new one. A text that the library
   * has already, under whatever id, is left as it is; an id that is taken is replaced by a new one.
   * Gives the id of every document, and those of them that were added.
   */
  addPrecedents: method(
    z.object({ precedents: z.array(ownPrecedentSchema).max(1_000) }),
    z.object({ ids: z.array(z.string()), added: z.array(z.string()) }),
  ),
  /** Other names and dates, other topics of clauses; the text stays. */
  changePrecedent: method(
    z.object({ id: z.string(), facts: precedentFactsSchema, topics: topicsSchema }),
    z.object({}),
  ),
  /** Takes a document out of the own library; it is kept aside until `restorePrecedent` or for good. */
  removePrecedent: method(z.object({ id: z.string() }), z.object({})),
  restorePrecedent: method(z.object({ id: z.string() }), z.object({})),
  /** The own library as it is stored, in order of adding; a sentence for each file that cannot be read. */
  readOwnLibrary: method(
    z.object({}),
    z.object({ precedents: z.array(ownPrecedentSchema), problems: z.array(z.string()) }),
  ),
  /** 单位共享先例库: where it lies and how large it is. Refused in one sentence where it cannot be had. */
  sharedState: method(z.object({}), sharedStateSchema),
  /** A page of its documents, in order of adding. */
  listShared: method(sharedPageSchema, sharedListSchema),
  /** Its clauses that contain all words; those with the words in the heading first. */
  searchShared: method(sharedQuerySchema, sharedFoundSchema),
  /** Its clauses that share most with a text. */
  nearShared: method(nearestWishSchema, z.object({ hits: z.array(nearHitSchema) })),
  /** Its documents that share most with a draft. */
  nearSharedDocuments: method(
    nearestWishSchema,
    z.object({ documents: z.array(nearDocumentSchema) }),
  ),
  /** A whole document of it, to be taken into the own library with `addPrecedents`. */
  showShared: method(z.object({ id: z.string() }), z.object({ precedent: ownPrecedentSchema })),
  /** A portion of an import, in whole or not at all; a long one is many portions. */
  addShared: method(sharedDocumentsSchema, sharedAddedSchema),
  readSettings: method(
    z.object({}),
    z.object({ settings: settingsSchema, revision: z.number().int().nonnegative() }),
  ),
  /** Refused with code `conflict` when another window saved a later revision. */
  saveSettings: method(
    z.object({ settings: settingsSchema, revision: z.number().int().nonnegative() }),
    z.object({ revision: z.number().int().nonnegative() }),
  ),
  showPrecedent: method(z.object({ id: z.string() }), z.object({ precedent: precedentSchema })),
  /** Hands a finished file to the user: a save dialog on the desktop, a download in a browser. */
  exportFile: method(
    z.object({ name: z.string().min(1).max(200), base64: z.string() }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), name: z.string() }),
      z.object({ kind: z.literal('download') }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  ),
  /**
   * The next file the desktop was asked to open (a double click, 最近打开, its dialog), each handed over
   * once; null when none waits, as always in a browser.
   */
  takeGiven: method(
    z.object({}),
    z.object({ file: z.object({ name: z.string(), base64: z.string() }).nullable() }),
  ),
  /**
   * The pages the window has laid out for printing, on paper or as a PDF of that name; `browser` where
   * the window has to print them itself.
   */
  printPages: method(
    z.object({ how: z.enum(['paper', 'pdf']), name: z.string().min(1).max(200) }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('printed') }),
      z.object({ kind: z.literal('saved'), name: z.string() }),
      z.object({ kind: z.literal('browser') }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  ),
};

function snapshotSchema() {
  return z.object({
    id: z.string(),
    /** Given by the drafter; null for a version that was kept by itself. */
    name: z.string().nullable(),
    /** ISO time at which the draft stood like that. */
    savedAt: z.string(),
    /** 字数 */
    words: z.number().int().nonnegative(),
    origin: originSchema,
  });
}

function snapshotChangeSchema() {
  return z.object({
    id: z.string(),
    /** 字数 of what came in and of what went. */
    added: z.number().int().nonnegative(),
    deleted: z.number().int().nonnegative(),
  });
}

function snapshotName() {
  return z.string().max(100).nullable();
}

export type { BinEntry, Draft, DraftEntry } from './draft-schema.ts';
export type Snapshot = z.infer<ReturnType<typeof snapshotSchema>>;
export type SnapshotChange = z.infer<ReturnType<typeof snapshotChangeSchema>>;

type Method<I extends z.ZodType, O extends z.ZodType> = { readonly input: I; readonly output: O };

function method<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { input, output };
}

export type MethodName = keyof typeof contract;
export type Input<M extends MethodName> = z.infer<(typeof contract)[M]['input']>;
export type Output<M extends MethodName> = z.infer<(typeof contract)[M]['output']>;

/** What the window calls. Rejects with a `Refusal`. */
export type Api = { readonly [M in MethodName]: (input: Input<M>) => Promise<Output<M>> };
/** What a host implements; throws a `Refusal` for what the user can act on. */
export type Host = {
  readonly [M in MethodName]: (input: Input<M>) => Output<M> | Promise<Output<M>>;
};

export { Refusal, type RefusalCode, type Reply } from './refusal.ts';
