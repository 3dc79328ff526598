import { Button } from 'antd';
import { FieldGroup } from './field.tsx';
import type { Carried } from './from-text.ts';

type Props = {
  readonly label: string;
  readonly carried: Carried;
  readonly onJump: (offset: number) => void;
};

/** What the text itself says counts; it is changed there, not here. */
export function CarriedField({ label, carried, onJump }: Props) {
  return (
    <FieldGroup label={label}>
      <div className="field-carried">
        <span className="field-words">{carried.words}</span>
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
