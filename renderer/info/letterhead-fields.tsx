import type { Issuance } from '../../shared/model/issuance.ts';
import { numberParts } from '../../shared/word/issuance/number.ts';
import { Choice } from '../layout/choice.tsx';
import { namesIn, organsIn } from '../paper/issuance/lists.ts';
import { FieldGroup } from './field.tsx';
import { InText } from './in-text.tsx';
import type { Kit } from './kit.ts';
import { ListField, TextField } from './text-field.tsx';

type Letterhead = Issuance['letterhead'];

type Props = {
  readonly letterhead: Letterhead;
  readonly kit: Kit;
  readonly onChange: (letterhead: Letterhead) => void;
};

/** 版头, in the order of what is filled in first (GB/T 9704-2012 7.2). */
export function LetterheadFields({ letterhead, kit, onChange }: Props) {
  const { copyNumber, organs, docNumber, signers, urgency } = letterhead;
  const { state, usual, onJump } = kit;
  const set = (change: Partial<Letterhead>): void => onChange({ ...letterhead, ...change });
  const parts = numberParts(docNumber);
  return (
    <>
      <ListField
        field="organs"
        kit={kit}
        value={organs}
        read={organsIn}
        between={'\n'}
        rows={{ minRows: 1, maxRows: 6 }}
        placeholder="如：上海市徐汇区人民政府"
        hint={
          organs.length === 0 && state.organs.origin.kind === 'deduced'
            ? `空着时用署名：${state.organs.value}`
            : '联合行文每行一个，主办机关在前。'
        }
        choices={usual.organs}
        onChange={(value) => set({ organs: value })}
      />
      <TextField
        field="docNumber"
        kit={kit}
        value={docNumber}
        placeholder="如：徐府规〔2026〕3号"
        hint={
          parts === null
            ? null
            : `机关代字 ${parts.code || '—'} · 年份 ${parts.year || '—'} · 序号 ${parts.rest.replace(/号$/u, '') || '—'}`
        }
        choices={usual.code.map((code) => `${code}〔${new Date().getFullYear()}〕`)}
        onChange={(value) => set({ docNumber: value })}
      />
      <TextField
        field="copyNumber"
        kit={kit}
        value={copyNumber}
        onChange={(value) => set({ copyNumber: value })}
      />
      <FieldGroup field="secrecy" state={state.secrecy} onJump={onJump}>
        <span className="field-said">涉密文件不得在本机起草</span>
      </FieldGroup>
      {state.urgency.origin.kind === 'text' ? (
        <InText field="urgency" state={state.urgency} onJump={onJump} />
      ) : (
        <FieldGroup field="urgency" state={state.urgency} onJump={onJump}>
          <Choice<string>
            aria-label="紧急程度"
            value={urgency}
            onChange={(value) => set({ urgency: value })}
            options={[
              { value: '', label: '无' },
              { value: '加急', label: '加急' },
              { value: '特急', label: '特急' },
            ]}
          />
        </FieldGroup>
      )}
      <ListField
        field="signers"
        kit={kit}
        value={signers}
        read={namesIn}
        between="、"
        hint="只用于上行文，几人以顿号隔开。"
        onChange={(value) => set({ signers: value })}
      />
    </>
  );
}
