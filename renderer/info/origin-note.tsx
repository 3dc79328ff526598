import { Button } from 'antd';
import { type FieldId, fieldFacts } from './fields.ts';
import type { FieldState, Origin } from './state.ts';

type Props = {
  readonly field: FieldId;
  readonly state: FieldState;
  readonly onJump: (offset: number) => void;
};

/** 正文第3行, 本稿设定 or 自动：据标题; and what the value is for. */
export function OriginNote({ field, state: { origin }, onJump }: Props) {
  const { label, uses } = fieldFacts[field];
  return (
    <div className="field-origin">
      {origin.kind === 'text' ? (
        <Button
          size="small"
          type="link"
          aria-label={`${label}：到正文第${origin.line}行`}
          title="到正文中的这一行"
          onClick={() => onJump(origin.from)}
        >
          正文第{origin.line}行
        </Button>
      ) : (
        <span>{words(origin)}</span>
      )}
      {uses.length > 0 && (
        <span className="field-uses" title={`${uses.join('、')}要用`}>
          {uses.join(' · ')}
        </span>
      )}
    </div>
  );
}

const words = (origin: Exclude<Origin, { readonly kind: 'text' }>): string => {
  switch (origin.kind) {
    case 'kept':
      return '本稿设定';
    case 'deduced':
      return `自动：${origin.by}`;
    case 'none':
      return '未填';
  }
};
