import { AutoComplete, Button, Select } from 'antd';
import {
  citiesAndDistricts,
  findDistricts,
  type Jurisdictions,
  profileFor,
} from '../../shared/library/jurisdictions.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { DeixisField } from './deixis-field.tsx';
import { organNames, Replacements } from './replacements.tsx';

type Props = {
  readonly profile: Profile;
  readonly jurisdictions: Jurisdictions;
  readonly onChange: (profile: Profile) => void;
};

/** The district a draft is written for and the organ in charge. */
export function PlaceForm({ profile, jurisdictions, onChange }: Props) {
  const change = (part: Partial<Profile>): void => onChange({ ...profile, ...part });
  const districts = findDistricts(profile.district, jurisdictions).map(({ city, district }) => ({
    value: `${city}${district}`,
    label: `${district}（${city}）`,
    place: { city, district },
  }));
  const { city, district } = profile;
  return (
    <div className="profile-form">
      <span className="profile-label">地区</span>
      <div>
        <div className="profile-place">
          <AutoComplete
            aria-label="区"
            placeholder="区名，如徐汇区"
            value={district}
            options={districts}
            filterOption={false}
            onChange={(typed: string) => {
              const picked = districts.find(({ value }) => value === typed)?.place;
              if (picked === undefined) change({ district: typed, districtFull: city + typed });
              else onChange(profileFor(picked.city, picked.district, jurisdictions));
            }}
          />
          <AutoComplete
            aria-label="所在市"
            placeholder="所在市，如上海市"
            value={city}
            options={citiesAndDistricts(jurisdictions).map(({ city: name }) => ({ value: name }))}
            onChange={(typed: string) => change({ city: typed, districtFull: typed + district })}
          />
        </div>
        <Button
          size="small"
          type="link"
          disabled={district.trim() === ''}
          onClick={() => onChange(profileFor(city, district, jurisdictions))}
        >
          按各地资料重填以下各项
        </Button>
      </div>
      <span className="profile-label">牵头机关</span>
      <AutoComplete
        aria-label="牵头机关"
        placeholder="如区市场监管局（区知识产权局）"
        value={profile.leadOrgan}
        options={organNames(profile).map((value) => ({ value }))}
        filterOption={false}
        defaultActiveFirstOption={false}
        onChange={(leadOrgan: string) => change({ leadOrgan })}
      />
      <span className="profile-label">自称</span>
      <DeixisField value={profile.selfDeixis} onChange={(selfDeixis) => change({ selfDeixis })} />
    </div>
  );
}

/** What is put in the place of what when a clause is borrowed. */
export function BorrowingForm({ profile, onChange }: Omit<Props, 'jurisdictions'>) {
  const change = (part: Partial<Profile>): void => onChange({ ...profile, ...part });
  return (
    <div className="profile-form">
      <span className="profile-label">机关对应</span>
      <div>
        <Replacements profile={profile} onChange={(replacements) => change({ replacements })} />
        <p className="meta">借用先例条款时，左边的机关换成右边的机关；没有列出的留作待填。</p>
      </div>
      <NameList
        label="本区地名"
        hint="园区、街区等。借用时这些名称算本地的，不标待填。"
        names={profile.localPlaces}
        onChange={(localPlaces) => change({ localPlaces })}
      />
      <NameList
        label="本地平台"
        hint="如 随申办。别处的平台在借用时标待填。"
        names={profile.localPlatforms}
        onChange={(localPlatforms) => change({ localPlatforms })}
      />
    </div>
  );
}

type NameListProps = {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
};

/** Names typed one after the other, each a tag. */
export function NameList({ label, hint, names, onChange }: NameListProps) {
  return (
    <>
      <span className="profile-label">{label}</span>
      <div>
        <Select
          mode="tags"
          style={{ width: '100%' }}
          aria-label={label}
          placeholder="输入名称后回车"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', '，', ',']}
          value={[...names]}
          onChange={(typed: string[]) => onChange(typed)}
        />
        <p className="meta">{hint}</p>
      </div>
    </>
  );
}
