import { Button } from 'antd';
import { FieldGroup } from './field.tsx';
import type { Carried } from './from-text.ts';

type Props = {
  readonly label: string;
  readonly carried: Carried;
  readonly onJump: (offset: number) => void;
};

/** 某某办公室　　2025年3月6日印发 stands at both ends of a printed line; here it is two lines. */
const WIDE_GAP = /[\s\u3000]{2,}/gu;

/** What the text itself says counts; it is changed there, not here. */
export function CarriedField({ label, carried, onJump }: Props) {
  return (
    <FieldGroup label={label}>
      <div className="field-carried">
        <span className="field-words">{carried.words.replace(WIDE_GAP, '\n')}</span>
        <Button
          size="small"
          type="link"
          aria-label={`${label}取自正文，到正文修改`}
          title="到正文中的这一行"
          onClick={() => onJump(carried.from)}
        >
          取自正文
        </Button>
      </div>
    </FieldGroup>
  );
}
