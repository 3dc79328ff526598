import { Button } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import {
  builtInJurisdictions,
  type Jurisdictions,
  withOverlay,
} from '../../shared/library/jurisdictions.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Dispatch } from '../session.ts';
import { type DraftHome, draftHome } from '../suggest/localising.ts';
import { ProfileDialog } from './profile-dialog.tsx';

type Parts = {
  readonly policy: Policy | null;
  readonly profile: Profile;
  readonly settings: Settings;
  readonly dispatch: Dispatch;
};

type ProfileControl = {
  /** Whose draft it is, as kept with it or as its title says. */
  readonly home: DraftHome;
  /** 徐汇区 in the status bar; leads to the dialog. */
  readonly button: ReactNode;
  readonly dialog: ReactNode;
  readonly show: () => void;
};

/** What is known of cities and districts, with what the user said of them. */
const useJurisdictions = ({ jurisdictions }: Settings): Jurisdictions =>
  useMemo(() => withOverlay(builtInJurisdictions, jurisdictions), [jurisdictions]);

/** The district of the draft that lies open: shown, and to be put right at any time. */
export function useProfile({ policy, profile, settings, dispatch }: Parts): ProfileControl {
  const [open, setOpen] = useState(false);
  const jurisdictions = useJurisdictions(settings);
  const title = policy?.title ?? null;
  const named = policy?.issuers.join('\n') ?? '';
  const home = useMemo(
    () => draftHome({ title, issuers: named.split('\n') }, profile, jurisdictions),
    [title, named, profile, jurisdictions],
  );
  const proposed = home.by === 'nothing' ? profile : home.profile;
  const show = useCallback(() => setOpen(true), []);
  const button = useMemo(() => <Place home={home} onShow={show} />, [home, show]);
  return {
    home,
    show,
    button,
    dialog: (
      <ProfileDialog
        open={open}
        profile={proposed}
        jurisdictions={jurisdictions}
        onSave={(changed) => dispatch({ type: 'profileChanged', profile: changed })}
        onClose={() => setOpen(false)}
      />
    ),
  };
}

function Place({ home, onShow }: { readonly home: DraftHome; readonly onShow: () => void }) {
  const name = home.by === 'nothing' ? '未定' : home.profile.district;
  return (
    <Button
      className="status-link"
      size="small"
      type="link"
      aria-label={`本稿地区：${name}，更改`}
      title={home.by === 'title' ? '据标题认出，可更改' : '本稿的地区与机关'}
      onClick={onShow}
    >
      {home.by === 'nothing' ? '地区未定' : name}
    </Button>
  );
}
