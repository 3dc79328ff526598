import { AutoComplete, Button, Modal } from 'antd';
import { useState } from 'react';
import {
  builtInJurisdictions,
  editedEntry,
  type JurisdictionEdit,
  withOverlay,
  withoutEntry,
} from '../../shared/library/jurisdictions.ts';
import '../profile/profile.css';
import { type Save, useTyped } from '../settings/use-typed.ts';
import { entryAt, isEdited, mergedEdits, type Scope, tidiedEdits } from './edits.ts';
import { EntryForm } from './entry-form.tsx';
import './places-dialog.css';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly open: boolean;
  readonly edits: readonly JurisdictionEdit[];
  readonly onSave: Save<readonly JurisdictionEdit[]>;
  readonly onClose: () => void;
};

const firstScope: Scope = { city: builtInJurisdictions.cities[0]?.name ?? '', district: null };

/** 各地资料: organs, places and platforms of cities and districts, over what comes along. */
export function PlacesDialog({ open, edits, onSave, onClose }: Props) {
  const { before, typed, setTyped } = useTyped(open, edits, mergedEdits);
  const [scope, setScope] = useState(firstScope);
  const [refused, setRefused] = useState<string | null>(null);
  const all = withOverlay(builtInJurisdictions, typed);
  const entry = entryAt(all, scope);
  const districts = all.cities.find(({ name }) => name === scope.city)?.districts ?? [];
  const edited = isEdited(typed, scope);
  const save = async (): Promise<void> => {
    const reason = await onSave(before, tidiedEdits(before, typed));
    if (reason === null) onClose();
    setRefused(reason);
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      destroyOnHidden
      width="55rem"
      title="各地资料"
      okText="保存"
      cancelText="取消"
      onOk={() => void save()}
      onCancel={onClose}
      afterClose={() => setRefused(null)}
    >
      <p className="muted">
        新建草稿、借用条款时据此预填本区机关。内置资料供核对，以本区机构设置为准。
      </p>
      <div className="places-scope">
        <AutoComplete
          aria-label="市"
          placeholder="市，如上海市"
          value={scope.city}
          options={all.cities.map(({ name }) => ({ value: name }))}
          filterOption={false}
          onChange={(city: string) => setScope({ city: city.trim(), district: null })}
        />
        <AutoComplete
          aria-label="区"
          allowClear
          placeholder="全市通常设置；选一个区或输入区名"
          value={scope.district ?? ''}
          options={districts
            .filter(({ name }) => name.includes(scope.district ?? ''))
            .map(({ name }) => ({ value: name }))}
          filterOption={false}
          onChange={(district: string | undefined) => {
            const name = district?.trim() ?? '';
            setScope({ ...scope, district: name === '' ? null : name });
          }}
        />
        <span className="muted">{edited ? '✓ 已由您修改' : '内置资料'}</span>
        <Button
          size="small"
          type="link"
          disabled={!edited}
          onClick={() => setTyped(withoutEntry(typed, scope.city, scope.district))}
        >
          恢复内置
        </Button>
      </div>
      {entry === null ? (
        <p className="muted">未收录这个市。请在右边输入区名，为该区单独填写。</p>
      ) : (
        <EntryForm
          key={`${scope.city} ${scope.district}`}
          entry={entry}
          onChange={(changed) => setTyped(editedEntry(typed, changed))}
        />
      )}
      {refused !== null && (
        <p className="profile-fault" role="alert">
          {refused}
        </p>
      )}
    </Modal>
  );
}
