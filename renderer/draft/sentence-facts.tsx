import { Button } from 'antd';
import { memo, useMemo } from 'react';
import { blanksIn } from '../../shared/model/blanks.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { ListedSource } from '../sources/listed.ts';

type Props = {
  /** Of the sentence with the caret. */
  readonly sources: readonly ListedSource[];
  /** Null before the first reading. */
  readonly policy: Policy | null;
  readonly onSource: () => void;
  readonly onBlank: (step: 1 | -1) => void;
};

/** 来源：上海 二.9 and 待填 3 in the status bar; both lead to what they tell of. */
export const SentenceFacts = memo(function SentenceFacts({
  sources,
  policy,
  onSource,
  onBlank,
}: Props) {
  const blanks = useMemo(() => (policy === null ? 0 : blanksIn(policy.source).length), [policy]);
  return (
    <>
      {sources.length > 0 && (
        <Button
          className="status-link"
          size="small"
          type="link"
          title="当前句的来源（Alt+Enter）"
          onClick={onSource}
        >
          来源：{[...new Set(sources.map(({ place }) => place))].join('、')}
        </Button>
      )}
      {blanks > 0 && (
        <Button
          className="status-link"
          size="small"
          type="link"
          title="转到下一处待填（F7，Shift+F7 转到上一处）"
          aria-label={`待填${blanks}处，转到下一处`}
          onClick={() => onBlank(1)}
        >
          待填 {blanks}
        </Button>
      )}
    </>
  );
});
