import { Button } from 'antd';
import type { Issuance } from '../../shared/model/issuance.ts';
import { dateWords } from '../../shared/word/issuance/dates.ts';
import type { Kit } from './kit.ts';
import { TextField } from './text-field.tsx';

type Imprint = Issuance['imprint'];

type Props = {
  readonly imprint: Imprint;
  readonly kit: Kit;
  readonly onChange: (imprint: Imprint) => void;
};

/** 版记 (7.4). */
export function ImprintFields({ imprint, kit, onChange }: Props) {
  const { copyTo, printedBy, printedOn } = imprint;
  const set = (change: Partial<Imprint>): void => onChange({ ...imprint, ...change });
  return (
    <>
      <TextField
        field="copyTo"
        kit={kit}
        value={copyTo}
        rows={{ minRows: 1, maxRows: 6 }}
        placeholder="如：区委办公室，区人大常委会办公室"
        choices={kit.usual.copyTo}
        onChange={(value) => set({ copyTo: value.replace(/\n/gu, '') })}
      />
      <TextField
        field="printedBy"
        kit={kit}
        value={printedBy}
        placeholder="如：徐汇区人民政府办公室"
        choices={kit.usual.printedBy}
        onChange={(value) => set({ printedBy: value })}
      />
      {kit.state.printedOn.origin.kind !== 'text' && (
        <TextField
          field="printedOn"
          kit={kit}
          value={printedOn}
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
      )}
    </>
  );
}
