import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Jurisdictions } from '../../shared/library/jurisdictions.ts';
import type { Profile } from '../../shared/model/profile.ts';
import './profile.css';
import { ProfileForm } from './profile-form.tsx';

type Props = {
  readonly open: boolean;
  /** As it is kept with the draft, or as its title proposes. */
  readonly profile: Profile;
  readonly jurisdictions: Jurisdictions;
  readonly onSave: (profile: Profile) => void;
  readonly onClose: () => void;
};

/** 本稿的地区与机关: whose draft this is, at any time after its beginning. */
export function ProfileDialog({ open, profile, jurisdictions, onSave, onClose }: Props) {
  const [typed, setTyped] = useState(profile);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (open) setTyped(profile);
  }, [open, profile]);
  const missing = typed.district.trim() === '';
  return (
    <Modal
      open={open}
      centered
      destroyOnHidden
      width="47.5rem"
      title="本稿的地区与机关"
      okText="保存"
      cancelText="取消"
      onOk={() => {
        setRefused(missing);
        if (missing) return;
        onSave(tidy(typed));
        onClose();
      }}
      onCancel={onClose}
      afterClose={() => setRefused(false)}
    >
      <p className="muted">只用于借用条款时的替换和建议，不改动正文。</p>
      <ProfileForm profile={typed} jurisdictions={jurisdictions} onChange={setTyped} />
      {refused && missing && (
        <p className="profile-fault" role="alert">
          请填写区名，例如徐汇区。
        </p>
      )}
    </Modal>
  );
}

/** Without blanks around names and without rows that were left empty. */
const tidy = (profile: Profile): Profile => ({
  ...profile,
  district: profile.district.trim(),
  city: profile.city.trim(),
  replacements: profile.replacements
    .map(({ from, to }) => ({ from: from.trim(), to: to.trim() }))
    .filter(({ from, to }) => from !== '' && to !== ''),
});
