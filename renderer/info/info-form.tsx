import { type ReactNode, useState } from 'react';
import type { Jurisdictions } from '../../shared/library/jurisdictions.ts';
import type { DraftInfo } from '../../shared/model/info.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { BorrowingForm, PlaceForm } from '../profile/profile-form.tsx';
import { tidy } from '../profile/tidy.ts';
import { Notes } from './field.tsx';
import { type FieldId, type SectionId, sections } from './fields.ts';
import {
  BasisFields,
  CheckFields,
  ForceFields,
  IssueFields,
  SendingFields,
  TitleFields,
} from './form-sections.tsx';
import type { WritingKit } from './kit.ts';
import { OriginNote } from './origin-note.tsx';

export type InfoFormProps = {
  readonly kit: WritingKit;
  readonly info: DraftInfo;
  readonly issuance: Issuance;
  readonly form: Exclude<Issuance['form'], 'auto'> | null;
  /** As it is kept with the draft, or as its title proposes. */
  readonly profile: Profile;
  readonly jurisdictions: Jurisdictions;
  readonly onInfo: (info: DraftInfo) => void;
  readonly onIssuance: (issuance: Issuance) => void;
  readonly onProfile: (profile: Profile) => void;
  readonly onOpinions: () => void;
};

/** All sections of 文稿信息; every change of what is kept beside the text holds at once. */
export function InfoForm(props: InfoFormProps) {
  const { kit, info, issuance, form, onInfo, onIssuance } = props;
  const set = (change: Partial<Issuance>): void => onIssuance({ ...issuance, ...change });
  const held: Readonly<Record<SectionId, ReactNode>> = {
    title: <TitleFields {...{ kit, info }} onChange={onInfo} />,
    home: <HomeFields {...props} />,
    issue: <IssueFields {...{ kit, issuance, form, set }} />,
    sending: <SendingFields {...{ kit, issuance, set }} />,
    force: <ForceFields kit={kit} lead={props.profile.leadOrgan} />,
    basis: <BasisFields kit={kit} />,
    check: <CheckFields {...{ kit, info }} onChange={onInfo} onOpinions={props.onOpinions} />,
  };
  return (
    <form aria-label="文稿信息" onSubmit={(event) => event.preventDefault()}>
      {sections.map(({ id, title }) => (
        <fieldset key={id} className="info-section" data-section={id}>
          <legend>{title}</legend>
          {held[id]}
        </fieldset>
      ))}
    </form>
  );
}

/** 地区与机关. What is typed stays as typed (an empty row of the table) while the fields are used. */
function HomeFields({ kit, profile, jurisdictions, onProfile }: InfoFormProps) {
  const [typed, setTyped] = useState<Profile | null>(null);
  const { state, onJump } = kit;
  const shown = typed ?? profile;
  const change = (changed: Profile): void => {
    setTyped(changed);
    onProfile(tidy(changed));
  };
  return (
    <fieldset
      className="info-home"
      aria-label="地区与机关"
      data-field={'district' satisfies FieldId}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setTyped(null);
      }}
    >
      <div className="info-home-note">
        <OriginNote field="district" state={state.district} onJump={onJump} />
        <Notes state={state.district} />
      </div>
      <PlaceForm profile={shown} jurisdictions={jurisdictions} onChange={change} />
      <details>
        <summary>
          借用条款时的替换：机关{shown.replacements.length}行、地名{shown.localPlaces.length}
          个、平台
          {shown.localPlatforms.length}个
        </summary>
        <BorrowingForm profile={shown} onChange={change} />
      </details>
    </fieldset>
  );
}
