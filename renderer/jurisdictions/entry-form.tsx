import { Input } from 'antd';
import type { JurisdictionEdit } from '../../shared/library/jurisdictions.ts';
import { NameList } from '../profile/profile-form.tsx';
import { OrganTable } from './organ-table.tsx';

type Props = {
  readonly entry: JurisdictionEdit;
  readonly onChange: (entry: JurisdictionEdit) => void;
};

/** What is known of a city or of one of its districts. */
export function EntryForm({ entry, onChange }: Props) {
  if (entry.kind === 'city') {
    const { city } = entry;
    const put = (part: Partial<typeof city>): void =>
      onChange({ ...entry, city: { ...city, ...part } });
    return (
      <div className="profile-form">
        <Lead value={city.lead} onChange={(lead) => put({ lead })} />
        <NameList
          label="平台"
          hint="全市各区都用的平台，如 随申办。"
          names={city.platforms}
          onChange={(platforms) => put({ platforms })}
        />
        <span className="profile-label">各区机关</span>
        <div>
          <OrganTable organs={city.organs} onChange={(organs) => put({ organs })} />
          <p className="meta">各区通常的机关。全称里的“××区”代表区名；某区不同的，在该区里另列。</p>
        </div>
      </div>
    );
  }
  const { district } = entry;
  const { lead: _, ...others } = district;
  const put = (part: Partial<typeof district>): void =>
    onChange({ ...entry, district: { ...district, ...part } });
  return (
    <div className="profile-form">
      <Lead
        value={district.lead ?? ''}
        placeholder="同全市通常的牵头机关"
        onChange={(lead) =>
          lead === '' ? onChange({ ...entry, district: others }) : put({ lead })
        }
      />
      <NameList
        label="地名"
        hint="园区、街区等，如 漕河泾开发区。"
        names={district.places}
        onChange={(places) => put({ places })}
      />
      <NameList
        label="平台"
        hint="只有本区用的平台。"
        names={district.platforms}
        onChange={(platforms) => put({ platforms })}
      />
      <span className="profile-label">本区机关</span>
      <div>
        <OrganTable organs={district.organs} onChange={(organs) => put({ organs })} />
        <p className="meta">只列与全市通常设置不同的机关，其余沿用。</p>
      </div>
    </div>
  );
}

type LeadProps = {
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (lead: string) => void;
};

function Lead({ value, placeholder, onChange }: LeadProps) {
  return (
    <>
      <span className="profile-label">牵头机关</span>
      <Input
        aria-label="牵头机关"
        maxLength={80}
        placeholder={placeholder ?? '如 区市场监管局（区知识产权局）'}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
