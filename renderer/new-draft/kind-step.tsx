import { AutoComplete, Checkbox, Input, Radio } from 'antd';
import { useMemo } from 'react';
import {
  citiesAndDistricts,
  findDistricts,
  type Jurisdictions,
} from '../../shared/library/jurisdictions.ts';
import { type Genre, genres } from '../../shared/suggest/skeleton/choice.ts';
import { usualSubject } from '../../shared/suggest/skeleton/title.ts';
import { PlanField } from './field.tsx';
import { missingFor, type StepProps } from './step.ts';

const about: Readonly<Record<Genre, string>> = {
  若干措施: '逐条列支持措施，末尾附则写施行和有效期',
  行动计划: '总体要求、工作目标、主要任务、保障措施，写明起止年份',
  实施方案: '总体要求、推进举措、任务分工、保障措施',
  工作要点: '逐项列任务，每项写责任单位和完成时限',
};

/** 1 文种与地区 */
export function KindStep({ plan, planned, library, jurisdictions, onChange }: StepProps) {
  const { genre, city, district, subject, notice } = plan;
  const missing = missingFor(plan);
  const options = useMemo(
    () =>
      findDistricts(district, jurisdictions).map((found) => ({
        value: `${found.city}${found.district}`,
        label: (
          <span className="plan-option">
            {found.district}
            <span className="meta">{found.city}</span>
          </span>
        ),
        found: { city: found.city, district: found.district },
      })),
    [district, jurisdictions],
  );
  return (
    <>
      <PlanField label="文种">
        <Radio.Group
          aria-label="文种"
          className="plan-genres"
          value={genre}
          onChange={({ target }) => onChange({ genre: target.value })}
        >
          {genres.map((one) => {
            const count = library.filter(({ policy }) => policy.genre === one).length;
            return (
              <Radio key={one} value={one}>
                {one}
                <span className="meta">
                  {about[one]}（先例库{count}份）
                </span>
              </Radio>
            );
          })}
        </Radio.Group>
      </PlanField>
      <PlanField
        label="地区"
        hint={
          missing ??
          (planned.profile.organs.length > 0
            ? '上海、天津、北京各区可直接选；其他区直接输入区名和所在市。'
            : '未收录这个区的机关名称，下一步可自行填写。')
        }
      >
        <span className="plan-place" data-needed="" data-first="">
          <AutoComplete
            aria-label="区"
            placeholder="区名，如徐汇区"
            value={district}
            options={options}
            defaultActiveFirstOption
            filterOption={false}
            onChange={(typed: string) => {
              const picked = options.find(({ value }) => value === typed)?.found;
              onChange(picked ?? { district: typed, city: cityOf(typed, jurisdictions) ?? city });
            }}
          />
          <AutoComplete
            aria-label="所在市"
            placeholder="所在市，如上海市"
            value={city}
            options={citiesAndDistricts(jurisdictions).map(({ city: name }) => ({ value: name }))}
            onChange={(typed: string) => onChange({ city: typed })}
          />
        </span>
      </PlanField>
      <PlanField label="事项" hint={`标题：${planned.title}`}>
        <Input
          aria-label="事项"
          placeholder={usualSubject[genre]}
          value={subject ?? usualSubject[genre]}
          onChange={({ target }) => onChange({ subject: target.value })}
        />
      </PlanField>
      <PlanField label="印发通知">
        <Checkbox checked={notice} onChange={({ target }) => onChange({ notice: target.checked })}>
          正文之前附印发通知；发文机关和主送机关在下一步填，字号、审议机关和日期留待填
        </Checkbox>
      </PlanField>
    </>
  );
}

/** The city of a district that is known under this very name. */
const cityOf = (district: string, jurisdictions: Jurisdictions): string | null => {
  const found = findDistricts(district, jurisdictions).filter(
    (one) => one.district === district.trim(),
  );
  return found.length === 1 ? (found[0]?.city ?? null) : null;
};
