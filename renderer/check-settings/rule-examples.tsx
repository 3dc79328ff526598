import type { Rule } from '../../shared/check/types.ts';
import { marked } from './marked.ts';

/** What the rule reports and what it leaves: the examples it is tested with. */
export function RuleExamples({ id, examples: { fail, pass } }: Rule) {
  const [wrong] = fail;
  const [right] = pass;
  return (
    <dl className="rule-examples" id={`examples-${id}`}>
      {wrong !== undefined && (
        <>
          <dt>会报</dt>
          <dd>
            {marked(wrong.text, wrong.finds).map(({ text, found }, at) =>
              found ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one fixed text
                <mark key={at}>{text}</mark>
              ) : (
                text
              ),
            )}
          </dd>
          {wrong.fixed !== undefined && (
            <>
              <dt>修改后</dt>
              <dd>{wrong.fixed}</dd>
            </>
          )}
        </>
      )}
      {right !== undefined && (
        <>
          <dt>不报</dt>
          <dd>{right.text}</dd>
        </>
      )}
    </dl>
  );
}
