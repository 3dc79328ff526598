import { Refusal } from '../../shared/api.ts';
import { parseObject } from './json.ts';
import { draftFields, restore, type StoredDraft } from './stored.ts';
import { type Fields, inLines } from './stored-fields.ts';

/** A draft with its named versions in one file, for a colleague or another computer. */
const kind = 'measures-desk-draft';
const format = 1;

export const portable = (draft: StoredDraft, versions: readonly Fields[]): string =>
  inLines({ kind, format, draft: draftFields(draft), versions });

export type Portable = { readonly draft: StoredDraft; readonly named: readonly unknown[] };

/**
 * Reads such a file; the stored file of a draft, copied by hand, is as good.
 *
 * @throws a `Refusal` for what is neither and for a file of a later version.
 */
export function readPortable(bytes: Uint8Array, now: Date): Portable {
  const file = parseObject(new TextDecoder().decode(bytes));
  if (file === null) throw new Refusal('unreadable', NO_DRAFT);
  const packed = file['kind'] === kind;
  if (packed && typeof file['format'] === 'number' && file['format'] > format) {
    throw new Refusal('unreadable', NEWER);
  }
  const inner = packed ? file['draft'] : file;
  const versions = packed ? file['versions'] : [];
  const fallback = { id: 'imported', savedAt: now.toISOString() };
  const restored = restore(JSON.stringify(inner ?? null), fallback);
  if (restored.kind === 'newer') throw new Refusal('unreadable', NEWER);
  if (restored.kind === 'damaged') throw new Refusal('unreadable', NO_DRAFT);
  return { draft: restored, named: Array.isArray(versions) ? versions : [] };
}

const NO_DRAFT =
  '没有导入：这不是措施起草台的草稿文件，或文件已损坏。请另选一个由“导出草稿”得到的 .json 文件。';
const NEWER = '没有导入：这份草稿由更新版本的措施起草台保存，本版本无法读取。请升级后再导入。';
