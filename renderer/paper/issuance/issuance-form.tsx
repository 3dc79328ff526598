import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { Issuance } from '../../../shared/model/issuance.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { PlainField } from '../../info/field.tsx';
import { ImprintFields } from '../../info/imprint-fields.tsx';
import type { Kit } from '../../info/kit.ts';
import { LetterheadFields } from '../../info/letterhead-fields.tsx';
import { DeviationList } from './deviation-list.tsx';
import { FormFields } from './form-fields.tsx';
import '../../info/field.css';
import './issuance.css';

type Props = {
  readonly issuance: Issuance;
  readonly policy: Policy;
  readonly kit: Kit;
  /** What 自动 has come to; null while it is not known. */
  readonly form: Exclude<Issuance['form'], 'auto'> | null;
  readonly onChange: (issuance: Issuance) => void;
};

/** 发文要素: how the draft goes out, as far as its text does not say. Every change holds at once. */
export function IssuanceForm({ issuance, policy, kit, form, onChange }: Props) {
  const set = (change: Partial<Issuance>): void => onChange({ ...issuance, ...change });
  const printed = issuance.form === 'auto' ? form : issuance.form;
  const aside = printed === 'plain' ? '仅正文时不印' : null;
  return (
    <form className="issuance" aria-label="发文要素" onSubmit={(event) => event.preventDefault()}>
      <FormFields {...{ issuance, policy, form, set }} />
      <Section title="版头" aside={aside}>
        <LetterheadFields
          letterhead={issuance.letterhead}
          kit={kit}
          onChange={(letterhead) => set({ letterhead })}
        />
      </Section>
      <Section title="署名">
        <SealField sealed={issuance.sealed} onChange={(sealed) => set({ sealed })} />
      </Section>
      <Section title="版记" aside={aside}>
        <ImprintFields
          imprint={issuance.imprint}
          kit={kit}
          onChange={(imprint) => set({ imprint })}
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

type SealProps = { readonly sealed: boolean; readonly onChange: (sealed: boolean) => void };

export const SealField = ({ sealed, onChange }: SealProps) => (
  <PlainField label="用印" hint="署名以成文日期为准居中编排。">
    <Checkbox checked={sealed} onChange={({ target }) => onChange(target.checked)}>
      加盖印章
    </Checkbox>
  </PlainField>
);

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
