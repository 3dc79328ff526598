import type { Issuance } from '../../../shared/model/issuance.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { PlainField } from '../../info/field.tsx';
import { Choice } from '../../layout/choice.tsx';

type Form = Exclude<Issuance['form'], 'auto'>;

type Props = {
  readonly issuance: Issuance;
  readonly policy: Policy;
  /** What 自动 has come to; null while it is not known. */
  readonly form: Form | null;
  readonly set: (change: Partial<Issuance>) => void;
};

/** In which form the draft is printed, and which part of it. */
export const FormFields = ({ issuance, policy, form, set }: Props) => (
  <>
    <PlainField label="格式" hint={issuance.form === 'auto' ? autoWords(form) : null}>
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
    </PlainField>
    {policy.notice !== null && (
      <PlainField label="印发内容">
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
      </PlainField>
    )}
  </>
);

/** What 自动 has come to, and why. */
const autoWords = (form: Form | null): string | null => {
  switch (form) {
    case 'document':
      return '现按文件格式：机关和字号都有。';
    case 'plain':
      return '现为仅正文：有了发文机关标志和发文字号，就按文件格式。';
    default:
      return null;
  }
};
