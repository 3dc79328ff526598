import { setImmediate as breath } from 'node:timers/promises';
import type { SnapshotChange } from '../../shared/api.ts';
import { difference } from '../../shared/compare/difference.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import type { StoredSnapshot } from './stored-snapshot.ts';

type Change = Omit<SnapshotChange, 'id'>;

/** A year of writing is a few hundred versions. */
const MOST_KNOWN = 1_000;

/**
 * Measures what each version changed in the one before it. Texts of versions never change, so what
 * was measured once is known; other requests go through between two measurings.
 */
export const measuring = (): ((
  versions: readonly StoredSnapshot[],
) => Promise<SnapshotChange[]>) => {
  const known = new Map<string, Change>();
  return async (versions) => {
    const changes: SnapshotChange[] = [];
    let former: StoredSnapshot | null = null;
    for (const version of versions.toSorted(byTime)) {
      const before = version.review?.base ?? former?.text ?? null;
      const key = `${version.review === null ? (former?.id ?? '') : 'base'} ${version.id}`;
      // A reviewer's file is no state of the draft: the next one did not come out of it.
      if (version.review === null) former = version;
      if (before === null) continue;
      let change = known.get(key);
      if (change === undefined) {
        await breath();
        change = sizeOf(before, version.text);
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(key, change);
      }
      changes.push({ id: version.id, ...change });
    }
    return changes;
  };
};

const byTime = (a: StoredSnapshot, b: StoredSnapshot): number =>
  Date.parse(a.savedAt) - Date.parse(b.savedAt) || (a.id < b.id ? -1 : 1);

const sizeOf = (before: string, after: string): Change => {
  const pieces = difference(plain(before), plain(after));
  const count = (wanted: 'insert' | 'delete'): number =>
    pieces.reduce((sum, { op, text }) => (op === wanted ? sum + wordCount(text) : sum), 0);
  return { added: count('insert'), deleted: count('delete') };
};

const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
