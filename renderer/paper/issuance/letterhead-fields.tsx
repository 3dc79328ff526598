import type { Issuance } from '../../../shared/model/issuance.ts';
import {
  checkCopyNumber,
  checkDocNumber,
  checkOrgans,
  checkSigners,
} from '../../../shared/word/issuance/checks.ts';
import { Choice } from '../../layout/choice.tsx';
import { CarriedField } from './carried-field.tsx';
import { FieldGroup } from './field.tsx';
import type { CarriedElements } from './from-text.ts';
import { namesIn, organsIn } from './lists.ts';
import { ListField, TextField } from './text-field.tsx';

type Letterhead = Issuance['letterhead'];

type Props = {
  readonly letterhead: Letterhead;
  readonly carried: CarriedElements;
  /** The organs that sign the text: the mark names them where it is not given. */
  readonly signed: readonly string[];
  readonly onChange: (letterhead: Letterhead) => void;
  readonly onJump: (offset: number) => void;
};

/** 版头, in the order it is printed (GB/T 9704-2012 7.2). */
export function LetterheadFields({ letterhead, carried, signed, onChange, onJump }: Props) {
  const { copyNumber, urgency, organs, docNumber, signers } = letterhead;
  const set = (change: Partial<Letterhead>): void => onChange({ ...letterhead, ...change });
  return (
    <>
      {carried.organs ? (
        <CarriedField label="发文机关标志" carried={carried.organs} onJump={onJump} />
      ) : (
        <ListField
          label="发文机关标志"
          value={organs}
          read={organsIn}
          between={'\n'}
          rows={{ minRows: 1, maxRows: 6 }}
          placeholder="如：上海市徐汇区人民政府"
          problem={checkOrgans(organs)}
          hint={
            organs.length === 0 && signed.length > 0
              ? `空着时用署名：${signed.join('、')}`
              : '联合行文每行一个，主办机关在前。'
          }
          onChange={(value) => set({ organs: value })}
        />
      )}
      {carried.docNumber ? (
        <CarriedField label="发文字号" carried={carried.docNumber} onJump={onJump} />
      ) : (
        <TextField
          label="发文字号"
          value={docNumber}
          placeholder="如：徐府规〔2026〕3号"
          problem={checkDocNumber(docNumber)}
          onChange={(value) => set({ docNumber: value })}
        />
      )}
      {carried.copyNumber ? (
        <CarriedField label="份号" carried={carried.copyNumber} onJump={onJump} />
      ) : (
        <TextField
          label="份号"
          value={copyNumber}
          problem={checkCopyNumber(copyNumber)}
          onChange={(value) => set({ copyNumber: value })}
        />
      )}
      <FieldGroup label="密级">
        <span className="field-said">涉密文件不得在本机起草</span>
      </FieldGroup>
      {carried.urgency ? (
        <CarriedField label="紧急程度" carried={carried.urgency} onJump={onJump} />
      ) : (
        <FieldGroup label="紧急程度">
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
      {carried.signers ? (
        <CarriedField label="签发人" carried={carried.signers} onJump={onJump} />
      ) : (
        <ListField
          label="签发人"
          value={signers}
          read={namesIn}
          between="、"
          problem={checkSigners(signers)}
          hint="只用于上行文，几人以顿号隔开。"
          onChange={(value) => set({ signers: value })}
        />
      )}
    </>
  );
}
