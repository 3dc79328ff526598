import { useEffect, useState } from 'react';
import type { Api, Snapshot, SnapshotChange } from '../../shared/api.ts';

const none: ReadonlyMap<string, SnapshotChange> = new Map();

/** How much each version changed; the list stands before it is known, and without it. */
export function useChanges(
  api: Api,
  draft: string,
  versions: readonly Snapshot[],
): ReadonlyMap<string, SnapshotChange> {
  const [changes, setChanges] = useState(none);
  useEffect(() => {
    if (versions.length === 0) return;
    let stale = false;
    api.measureSnapshots({ id: draft }).then(
      (measured) => {
        if (!stale) setChanges(new Map(measured.changes.map((change) => [change.id, change])));
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [api, draft, versions]);
  return changes;
}
