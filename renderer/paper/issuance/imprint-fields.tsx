import { Button } from 'antd';
import type { Issuance } from '../../../shared/model/issuance.ts';
import { checkCopyTo, checkPrintedOn } from '../../../shared/word/issuance/checks.ts';
import { dateWords } from '../../../shared/word/issuance/dates.ts';
import { CarriedField } from './carried-field.tsx';
import type { CarriedElements } from './from-text.ts';
import { TextField } from './text-field.tsx';

type Imprint = Issuance['imprint'];

type Props = {
  readonly imprint: Imprint;
  readonly carried: CarriedElements;
  readonly onChange: (imprint: Imprint) => void;
  readonly onJump: (offset: number) => void;
};

/** 版记 (7.4). */
export function ImprintFields({ imprint, carried, onChange, onJump }: Props) {
  const { copyTo, printedBy, printedOn } = imprint;
  const set = (change: Partial<Imprint>): void => onChange({ ...imprint, ...change });
  return (
    <>
      {carried.copyTo ? (
        <CarriedField label="抄送" carried={carried.copyTo} onJump={onJump} />
      ) : (
        <TextField
          label="抄送"
          value={copyTo}
          rows={{ minRows: 1, maxRows: 6 }}
          placeholder="如：区委办公室，区人大常委会办公室"
          problem={checkCopyTo(copyTo)}
          onChange={(value) => set({ copyTo: value.replace(/\n/gu, '') })}
        />
      )}
      {carried.printed ? (
        <CarriedField label="印发" carried={carried.printed} onJump={onJump} />
      ) : (
        <>
          <TextField
            label="印发机关"
            value={printedBy}
            placeholder="如：徐汇区人民政府办公室"
            onChange={(value) => set({ printedBy: value })}
          />
          <TextField
            label="印发日期"
            value={printedOn}
            problem={checkPrintedOn(printedOn)}
            hint={
              printedOn === '' ? (
                <Button
                  size="small"
                  type="link"
                  onClick={() => set({ printedOn: dateWords(new Date()) })}
                >
                  填今天
                </Button>
              ) : null
            }
            onChange={(value) => set({ printedOn: value })}
          />
        </>
      )}
    </>
  );
}
