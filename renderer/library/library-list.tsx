import { Button } from 'antd';
import { type RefObject, useState } from 'react';
import type { JurisdictionEdit } from '../../shared/library/jurisdictions.ts';
import type { Labels } from '../../shared/library/own.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { PlacesDialog } from '../jurisdictions/places-dialog.tsx';
import { TopicsDialog } from '../settings/topics-dialog.tsx';
import type { Save } from '../settings/use-typed.ts';
import { ImportDialog } from './import-dialog.tsx';
import type { ImportPlan } from './import-plan.ts';
import type { LibraryActions } from './library-actions.ts';
import { LibraryEntry } from './library-entry.tsx';
import { LibraryHead } from './library-head.tsx';

/** What the list can do beside opening a document. */
export type LibraryManagement = LibraryActions & {
  readonly topics: readonly Topic[];
  /** What the user said of clauses of built-in documents. */
  readonly labels: Labels;
  /** What the user says of cities and districts. */
  readonly jurisdictions: readonly JurisdictionEdit[];
  /** Documents that wait for the reader's look. */
  readonly waiting: number;
  readonly add: () => void;
  readonly edit: (precedent: Precedent) => void;
  readonly saveTopics: Save<readonly Topic[]>;
  readonly saveJurisdictions: Save<readonly JurisdictionEdit[]>;
  readonly showProfile: () => void;
  readonly showChecks: () => void;
};

type Props = {
  readonly precedents: readonly Precedent[];
  readonly manage: LibraryManagement;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly onOpen: (doc: string) => void;
};

/** 先例: what the library holds, built in and own alike. */
export function LibraryList({ precedents, manage, list, onOpen }: Props) {
  const [removed, setRemoved] = useState<Precedent | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [naming, setNaming] = useState(false);
  const [placing, setPlacing] = useState(false);
  const remove = async (precedent: Precedent): Promise<void> => {
    if (await manage.remove(precedent)) setRemoved(precedent);
  };
  return (
    <div className="library-list">
      <LibraryHead
        count={precedents.length}
        own={precedents.filter(({ builtIn }) => !builtIn).length}
        waiting={manage.waiting}
        onAdd={manage.add}
        onExport={manage.exportOwn}
        onImport={async (file) => setPlan(await manage.readFile(file))}
        onTopics={() => setNaming(true)}
        onPlaces={() => setPlacing(true)}
        onProfile={manage.showProfile}
        onChecks={manage.showChecks}
      />
      {removed !== null && (
        <p className="library-removed" role="status">
          已移出“{removed.name}”
          <Button
            size="small"
            type="link"
            autoFocus
            onClick={async () => {
              if (await manage.restore(removed.id)) setRemoved(null);
            }}
          >
            撤销移除
          </Button>
        </p>
      )}
      {precedents.length === 0 ? (
        <p className="hint muted">先例库是空的。请重新安装程序，以恢复内置的五份先例。</p>
      ) : (
        <ul className="library" ref={list}>
          {precedents.map((precedent) => (
            <LibraryEntry
              key={precedent.id}
              precedent={precedent}
              onOpen={() => onOpen(precedent.id)}
              onEdit={() => manage.edit(precedent)}
              onRemove={() => void remove(precedent)}
            />
          ))}
        </ul>
      )}
      <ImportDialog
        plan={plan}
        precedents={precedents}
        ownTopics={manage.topics.length}
        onImport={manage.importPlan}
        onClose={() => setPlan(null)}
      />
      <TopicsDialog
        open={naming}
        topics={manage.topics}
        precedents={precedents}
        onSave={manage.saveTopics}
        onClose={() => setNaming(false)}
      />
      <PlacesDialog
        open={placing}
        edits={manage.jurisdictions}
        onSave={manage.saveJurisdictions}
        onClose={() => setPlacing(false)}
      />
    </div>
  );
}
