import { Checkbox } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { Issuance } from '../../../shared/model/issuance.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { Choice } from '../../layout/choice.tsx';
import { DeviationList } from './deviation-list.tsx';
import { FieldGroup } from './field.tsx';
import { carriedBy } from './from-text.ts';
import { ImprintFields } from './imprint-fields.tsx';
import { LetterheadFields } from './letterhead-fields.tsx';
import './issuance.css';

type Props = {
  readonly issuance: Issuance;
  readonly policy: Policy;
  /** What 自动 has come to; null while it is not known. */
  readonly form: Exclude<Issuance['form'], 'auto'> | null;
  readonly onChange: (issuance: Issuance) => void;
  readonly onJump: (offset: number) => void;
};

/** 发文要素: how the draft goes out, as far as its text does not say. Every change holds at once. */
export function IssuanceForm({ issuance, policy, form, onChange, onJump }: Props) {
  const carried = useMemo(() => carriedBy(policy), [policy]);
  const set = (change: Partial<Issuance>): void => onChange({ ...issuance, ...change });
  const printed = issuance.form === 'auto' ? form : issuance.form;
  return (
    <form className="issuance" aria-label="发文要素" onSubmit={(event) => event.preventDefault()}>
      <FieldGroup label="格式" hint={issuance.form === 'auto' ? autoWords(form) : null}>
        <Choice<Issuance['form']>
          aria-label="格式"
          value={issuance.form}
          onChange={(value) => set({ form: value })}
          options={[
            { value: 'auto', label: '自动' },
            { value: 'document', label: '文件', title: '文件格式：版头、版记俱全' },
            { value: 'letter', label: '信函', title: '信函格式（10.1）' },
            { value: 'plain', label: '仅正文', title: '只印标题和正文，如征求意见稿' },
          ]}
        />
      </FieldGroup>
      {policy.notice !== null && (
        <FieldGroup label="印发内容">
          <Choice<Issuance['parts']>
            aria-label="印发内容"
            value={issuance.parts}
            onChange={(value) => set({ parts: value })}
            options={[
              { value: 'all', label: '通知和措施' },
              { value: 'notice', label: '只通知' },
              { value: 'measures', label: '只措施' },
            ]}
          />
        </FieldGroup>
      )}
      <Section title="版头" aside={printed === 'plain' ? '仅正文时不印' : null}>
        <LetterheadFields
          letterhead={issuance.letterhead}
          carried={carried}
          signed={policy.issuers}
          onChange={(letterhead) => set({ letterhead })}
          onJump={onJump}
        />
      </Section>
      <Section title="署名">
        <FieldGroup label="用印" hint="署名以成文日期为准居中编排。">
          <Checkbox
            checked={issuance.sealed}
            onChange={({ target }) => set({ sealed: target.checked })}
          >
            加盖印章
          </Checkbox>
        </FieldGroup>
      </Section>
      <Section title="版记" aside={printed === 'plain' ? '仅正文时不印' : null}>
        <ImprintFields
          imprint={issuance.imprint}
          carried={carried}
          onChange={(imprint) => set({ imprint })}
          onJump={onJump}
        />
      </Section>
      <Section title="版式偏离" aside="本单位与国标不同的做法">
        <DeviationList
          chosen={issuance.deviations}
          onChange={(deviations) => set({ deviations })}
        />
      </Section>
    </form>
  );
}

type Section = {
  readonly title: string;
  readonly aside?: string | null;
  readonly children: ReactNode;
};

const Section = ({ title, aside = null, children }: Section) => (
  <fieldset className="issuance-section">
    <legend>
      {title}
      {aside !== null && <span className="meta"> {aside}</span>}
    </legend>
    {children}
  </fieldset>
);

/** What 自动 has come to, and why. */
const autoWords = (form: Props['form']): string | null => {
  switch (form) {
    case 'document':
      return '现按文件格式：机关和字号都有。';
    case 'plain':
      return '现为仅正文：有了发文机关标志和发文字号，就按文件格式。';
    default:
      return null;
  }
};
