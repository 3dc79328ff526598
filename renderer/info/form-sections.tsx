import { AutoComplete, Button } from 'antd';
import { lastDay } from '../../shared/check/dates/calendar.ts';
import { dayOf } from '../../shared/compare/slots/dates.ts';
import type { DraftInfo } from '../../shared/model/info.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import { genres } from '../../shared/suggest/skeleton/choice.ts';
import { printedDate } from '../../shared/suggest/skeleton/validity.ts';
import { dateWords } from '../../shared/word/issuance/dates.ts';
import { Choice } from '../layout/choice.tsx';
import { FormFields } from '../paper/issuance/form-fields.tsx';
import { SealField } from '../paper/issuance/issuance-form.tsx';
import { DayField } from './day-field.tsx';
import { Field, FieldGroup } from './field.tsx';
import type { FieldId } from './fields.ts';
import { ImprintFields } from './imprint-fields.tsx';
import type { WritingKit } from './kit.ts';
import { LetterheadFields } from './letterhead-fields.tsx';
import { WriteField } from './write-field.tsx';

type Of<T> = T & { readonly kit: WritingKit };

type Said = Of<{
  readonly info: DraftInfo;
  readonly onChange: (info: DraftInfo) => void;
}>;

const others = ['若干政策', '实施办法', '实施细则', '实施意见', '三年行动计划'];
const genreOptions = [...genres, ...others].map((value) => ({ value }));

/** 标题与文种 */
export function TitleFields({ kit, info, onChange }: Said) {
  const { state, onJump, policy } = kit;
  const { normative } = state;
  const auto = normative.origin.kind === 'deduced' ? `自动（${normative.value}）` : '自动';
  return (
    <>
      <WriteField
        field="title"
        kit={kit}
        placeholder="如：徐汇区关于促进知识产权服务业高质量发展的若干措施"
        standing={state.title.value}
      />
      <Field field="genre" state={state.genre} onJump={onJump} hint="标题说的不是文种时才填。">
        {(ids) => (
          <AutoComplete
            {...ids}
            allowClear
            style={{ width: '17.5rem' }}
            placeholder={policy.genre === null ? '如：若干措施' : `据标题：${policy.genre}`}
            value={info.genre === '' ? null : info.genre}
            options={genreOptions}
            filterOption={false}
            defaultActiveFirstOption={false}
            onChange={(genre?: string | null) => onChange({ ...info, genre: genre ?? '' })}
          />
        )}
      </Field>
      <FieldGroup
        field="normative"
        state={normative}
        onJump={onJump}
        hint="是规范性文件的，检查施行日期、有效期、解释机关等要素。"
      >
        <Choice<DraftInfo['normative']>
          aria-label="规范性文件"
          value={info.normative}
          onChange={(value) => onChange({ ...info, normative: value })}
          options={[
            { value: 'auto', label: auto },
            { value: 'yes', label: '是' },
            { value: 'no', label: '不是' },
          ]}
        />
      </FieldGroup>
    </>
  );
}

type Issued = Of<{
  readonly issuance: Issuance;
  readonly form: Exclude<Issuance['form'], 'auto'> | null;
  readonly set: (change: Partial<Issuance>) => void;
}>;

const publicities = ['（此件公开发布）', '（此件依申请公开）', '（此件不予公开）'];

/** 发文 */
export const IssueFields = ({ kit, issuance, form, set }: Issued) => (
  <>
    <FormFields {...{ issuance, form, set }} policy={kit.policy} />
    <LetterheadFields
      kit={kit}
      letterhead={issuance.letterhead}
      onChange={(letterhead) => set({ letterhead })}
    />
    <WriteField
      field="date"
      kit={kit}
      placeholder="如：2026年11月26日"
      standing={kit.state.date.value}
      choices={[dateWords(new Date())]}
    />
    <SealField sealed={issuance.sealed} onChange={(sealed) => set({ sealed })} />
    <WriteField
      field="publicity"
      kit={kit}
      placeholder="如：（此件公开发布）"
      standing={kit.state.publicity.value}
      choices={publicities}
    />
  </>
);

/** 主送、抄送、印发 */
export const SendingFields = ({ kit, issuance, set }: Omit<Issued, 'form'>) => (
  <>
    <WriteField
      field="addressee"
      kit={kit}
      placeholder="如：各街道办事处、镇政府，区政府各委、办、局"
      standing={kit.state.addressee.value}
      choices={kit.usual.addressee}
    />
    <ImprintFields kit={kit} imprint={issuance.imprint} onChange={(imprint) => set({ imprint })} />
  </>
);

/** 施行与解释 */
export function ForceFields({ kit, lead }: Of<{ readonly lead: string }>) {
  const { state, usual } = kit;
  const day = dayIn(state.effect.value);
  return (
    <>
      <WriteField
        field="effect"
        kit={kit}
        placeholder="如：2027年1月1日，或 印发之日"
        standing={startIn(state.effect.value)}
        choices={['印发之日']}
      />
      <WriteField
        field="validity"
        kit={kit}
        placeholder="如：5年，或 2031年12月31日"
        standing={endIn(state.validity.value)}
        choices={
          day === null ? ['5年', '2年'] : [5, 2].map((years) => printedDate(lastDay(day, years)))
        }
      />
      <WriteField
        field="interpretation"
        kit={kit}
        placeholder="如：区市场监管局（区知识产权局）"
        standing={state.interpretation.value}
        choices={[lead, ...usual.interpretation]}
      />
      <ReadField field="relation" kit={kit} none="没有写与原有文件的关系。" />
    </>
  );
}

const dayIn = (words: string): string | null =>
  dayOf(/\d{4}年\d+月\d+日/u.exec(words)?.[0] ?? '')?.first ?? null;

/** 2027年1月1日 of 自2027年1月1日起施行. */
const startIn = (words: string): string => /(?:自|从|于)([^。\n]{0,30}?)起/u.exec(words)?.[1] ?? '';
const endIn = (words: string): string =>
  /\d{4}年\d+月\d+日|[\d一二三四五六七八九十两]+年/u.exec(words)?.[0] ?? '';

/** 依据与附件: named in the text and nowhere else. */
export const BasisFields = ({ kit }: { readonly kit: WritingKit }) => (
  <>
    <ReadField field="basis" kit={kit} none="导语没有引用文件。" />
    <ReadField field="attachments" kit={kit} none="没有附件说明。" />
  </>
);

type ReadProps = { readonly field: FieldId; readonly kit: WritingKit; readonly none: string };

/** What is only shown: it is written where it stands. */
function ReadField({ field, kit, none }: ReadProps) {
  const state = kit.state[field];
  return (
    <FieldGroup field={field} state={state} onJump={kit.onJump}>
      {state.listed.length > 0 ? (
        <ol className="field-list">
          {state.listed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      ) : (
        <span className={state.value === '' ? 'field-said' : 'field-words'}>
          {state.value === '' ? none : state.value}
        </span>
      )}
    </FieldGroup>
  );
}

/** 征求意见与检查 */
export const CheckFields = ({
  kit,
  info,
  onChange,
  onOpinions,
}: Said & { readonly onOpinions: () => void }) => (
  <>
    <FieldGroup field="opinions" state={kit.state.opinions} onJump={kit.onJump}>
      <div className="write-closed">
        {kit.state.opinions.listed.length === 0 ? (
          <span className="field-said">还没有征求意见。</span>
        ) : (
          <ol className="field-list">
            {kit.state.opinions.listed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        )}
        <Button size="small" type="link" onClick={onOpinions}>
          去征求意见
        </Button>
      </div>
    </FieldGroup>
    <DayField
      field="checkedOn"
      kit={kit}
      value={info.checkedOn}
      hint="空着按今天查；将来才印发的，填印发的那一天。"
      onChange={(checkedOn) => onChange({ ...info, checkedOn })}
    />
  </>
);
