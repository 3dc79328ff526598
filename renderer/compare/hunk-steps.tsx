import { Button } from 'antd';

type Props = {
  /** Where F8 stands; null: not begun. */
  readonly words: string | null;
  readonly onStep: (step: 1 | -1) => void;
};

/** The way from difference to difference. */
export function HunkSteps({ words, onStep }: Props) {
  return (
    <span className="hunk-steps">
      <span className="meta" role="status">
        {words}
      </span>
      <Button size="small" type="text" title="Shift+F8" onClick={() => onStep(-1)}>
        上一处
      </Button>
      <Button size="small" type="text" title="F8" onClick={() => onStep(1)}>
        下一处
      </Button>
    </span>
  );
}
