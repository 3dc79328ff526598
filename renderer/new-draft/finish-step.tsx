import { useMemo } from 'react';
import { analyze } from '../../shared/analyze.ts';
import { blanksIn } from '../../shared/model/blanks.ts';
import type { Line } from '../../shared/model/policy.ts';
import type { StepProps } from './step.ts';

/** 5 预览与生成: the text as it will stand in the page. */
export function FinishStep({ planned: { text } }: StepProps) {
  const { lines } = useMemo(() => analyze(text), [text]);
  const blanks = blanksIn(text).length;
  return (
    <>
      <p className="plan-finish-note">
        共{blanks}处待填，生成后按 F7 逐处填写；原来的草稿已保存，可从左上角“草稿”打开。
      </p>
      <div className="plan-preview" role="document" aria-label="骨架预览">
        {lines.map((line) => (
          <p key={line.span.from} className={`plan-line-${lookOf(line)}`}>
            <Blanks text={line.text} />
          </p>
        ))}
      </div>
    </>
  );
}

const lookOf = ({ role, level }: Line): string =>
  role === 'title' || role === 'notice-title'
    ? 'title'
    : role === 'heading'
      ? `head${level}`
      : 'body';

/** The words with their blanks set off. */
function Blanks({ text }: { readonly text: string }) {
  const blanks = blanksIn(text);
  return (
    <>
      {blanks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(blanks[at - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(blanks.at(-1)?.to ?? 0)}
    </>
  );
}
