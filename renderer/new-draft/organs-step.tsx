import { AutoComplete, Checkbox, Input, Radio } from 'antd';
import type { Profile } from '../../shared/model/profile.ts';
import { effectWords } from '../../shared/suggest/skeleton/closing.ts';
import { longestYears, readDate } from '../../shared/suggest/skeleton/validity.ts';
import { DeixisField } from '../profile/deixis-field.tsx';
import { organNames, Replacements } from '../profile/replacements.tsx';
import { PlanField } from './field.tsx';
import { NoticeFields } from './notice-fields.tsx';
import { validityOf } from './planned.ts';
import type { StepProps } from './step.ts';

/** 2 本区机关与期限 */
export function OrgansStep({ plan, planned, usual, onChange }: StepProps) {
  const { profile } = planned;
  const { effective, years, trial } = plan;
  const change = (part: Partial<Profile>): void => onChange({ profile: { ...profile, ...part } });
  const leads = [...new Set([...usual.interpretation, ...organNames(profile)])];
  const longest = longestYears(trial);
  const noDate = effective !== '' && readDate(effective) === null;
  return (
    <>
      <PlanField
        label="牵头机关"
        hint="写入附则的解释条款，也是借用先例时“市知识产权局”的对应机关。"
      >
        <AutoComplete
          aria-label="牵头机关"
          placeholder="如区市场监管局（区知识产权局）"
          value={profile.leadOrgan}
          options={leads.map((value) => ({ value }))}
          filterOption={false}
          defaultActiveFirstOption={false}
          onChange={(leadOrgan: string) => change({ leadOrgan })}
        />
      </PlanField>
      <PlanField label="自称">
        <DeixisField value={profile.selfDeixis} onChange={(selfDeixis) => change({ selfDeixis })} />
      </PlanField>
      <PlanField
        label="施行日期"
        hint={
          noDate ? (
            <span className="plan-warning" role="status">
              没有这个日期，正文里仍留待填。请写成 2027年1月1日 或 2027-1-1。
            </span>
          ) : (
            '不填则在正文里留待填，不作推测。'
          )
        }
      >
        <Input
          aria-label="施行日期"
          aria-invalid={noDate}
          status={noDate ? 'error' : ''}
          className="plan-date"
          placeholder="如 2027年1月1日"
          value={effective}
          onChange={({ target }) => onChange({ effective: target.value })}
        />
      </PlanField>
      <PlanField label="施行方式">
        <Radio.Group
          aria-label="施行方式"
          value={trial ?? ''}
          onChange={({ target }) => onChange({ trial: target.value === '' ? null : target.value })}
        >
          <Radio value="">正式施行</Radio>
          <Radio value="试行">试行</Radio>
          <Radio value="暂行">暂行</Radio>
        </Radio.Group>
      </PlanField>
      <PlanField
        label="有效期"
        hint={`正文：……${effectWords(validityOf(plan))}。规范性文件一般不超过5年，试行、暂行不超过2年。`}
      >
        <Radio.Group
          aria-label="有效期"
          value={years ?? 0}
          onChange={({ target }) => onChange({ years: target.value === 0 ? null : target.value })}
        >
          <Radio value={0}>待填</Radio>
          {[1, 2, 3, 4, 5].map((one) => (
            <Radio key={one} value={one} disabled={one > longest}>
              {one}年
            </Radio>
          ))}
        </Radio.Group>
      </PlanField>
      {plan.notice && (
        <NoticeFields issue={plan.issue} usual={usual} onChange={(issue) => onChange({ issue })} />
      )}
      <PlanField label="机关对应">
        <p className="meta">
          {profile.replacements.length === 0
            ? '没有收录这个区的机关，请逐行添加；没有添加的，借用时留待填。'
            : '按通常的机构设置预填，请核对。'}
          借用先例条款时，左边的机关换成右边的机关。
        </p>
        <Replacements profile={profile} onChange={(replacements) => change({ replacements })} />
        <Checkbox
          className="plan-remember"
          checked={plan.remember}
          onChange={({ target }) => onChange({ remember: target.checked })}
        >
          以后新建草稿沿用本区和以上机关
        </Checkbox>
      </PlanField>
    </>
  );
}
