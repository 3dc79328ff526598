import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import {
  builtInJurisdictions,
  type Jurisdictions,
  withOverlay,
} from '../../shared/library/jurisdictions.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Settings } from '../../shared/settings.ts';
import { type DraftHome, homeTold } from '../suggest/localising.ts';
import { toldDistrict } from '../suggest/told-district.ts';

type Parts = {
  readonly policy: Policy | null;
  readonly profile: Profile;
  readonly settings: Settings;
  /** To 地区与机关 in 文稿信息. */
  readonly onShow: () => void;
};

export type ProfileControl = {
  /** Whose draft it is, as kept with it or as its title says. */
  readonly home: DraftHome;
  /** The same as it is put right: where nothing is known, what is kept. */
  readonly proposed: Profile;
  readonly jurisdictions: Jurisdictions;
  /** 徐汇区 in the status bar; leads to 文稿信息. */
  readonly button: ReactNode;
};

/** What is known of cities and districts, with what the user said of them. */
const useJurisdictions = ({ jurisdictions }: Settings): Jurisdictions =>
  useMemo(() => withOverlay(builtInJurisdictions, jurisdictions), [jurisdictions]);

/** The district of the draft that lies open. */
export function useProfile({ policy, profile, settings, onShow }: Parts): ProfileControl {
  const jurisdictions = useJurisdictions(settings);
  const told = useMemo(
    () => (policy === null ? null : toldDistrict(policy, profile.city, jurisdictions)),
    [policy, profile.city, jurisdictions],
  );
  const { city = '', district = '' } = told ?? {};
  // The same home as long as the same district is told, whatever is typed elsewhere.
  const home = useMemo(
    () => homeTold(city, district, profile, jurisdictions),
    [city, district, profile, jurisdictions],
  );
  const button = useMemo(() => <Place home={home} onShow={onShow} />, [home, onShow]);
  return { home, proposed: home.by === 'nothing' ? profile : home.profile, jurisdictions, button };
}

function Place({ home, onShow }: { readonly home: DraftHome; readonly onShow: () => void }) {
  const name = home.by === 'nothing' ? '未定' : home.profile.district;
  return (
    <Button
      className="status-link"
      size="small"
      type="link"
      aria-label={`本稿地区：${name}，更改`}
      title={home.by === 'title' ? '据标题认出，可在文稿信息中更改' : '文稿信息：地区与机关'}
      onClick={onShow}
    >
      {home.by === 'nothing' ? '地区未定' : name}
    </Button>
  );
}
