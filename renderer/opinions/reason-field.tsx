import { Button, Dropdown, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Decision } from '../../shared/model/opinion.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { clauseTitle } from '../../shared/opinions/clause-of.ts';
import { useLatest } from '../use-latest.ts';

type Props = {
  readonly decision: Decision;
  readonly reason: string;
  readonly clause: Clause | null;
  readonly onReason: (reason: string) => void;
};

/** How long after the last character a reason goes into the draft. */
const AFTER_MS = 400;

/** Why, in the drafter's words; usual phrases stand by and are put in when asked for. */
export function ReasonField({ decision, reason, clause, onReason }: Props) {
  const [words, setWords] = useState(reason);
  const composing = useRef(false);
  const told = useRef(reason);
  const tell = (): void => {
    told.current = words;
    if (words !== reason) onReason(words);
  };
  const latest = useLatest(tell);
  // Decided together with others, or in another window. What was told from here comes back a moment
  // later: by then more may have been typed.
  useEffect(() => {
    if (reason === told.current) return;
    told.current = reason;
    setWords(reason);
  }, [reason]);
  useEffect(() => {
    if (words === reason) return;
    const timer = setTimeout(() => {
      if (!composing.current) latest.current();
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [words, reason, latest]);
  // Leaving the opinion loses nothing.
  useEffect(() => () => latest.current(), [latest]);
  const needed = (decision === 'refused' || decision === 'partly') && words.trim() === '';
  return (
    <div className="reason-field">
      <div className="reason-head">
        <span>理由或修改情况</span>
        <Dropdown
          trigger={['click']}
          menu={{
            items: phrasesFor(decision, clause).map((phrase) => ({ key: phrase, label: phrase })),
            onClick: ({ key }) => setWords(words.trim() === '' ? key : `${words.trimEnd()}${key}`),
          }}
        >
          <Button size="small" type="text">
            常用语
          </Button>
        </Dropdown>
      </div>
      <Input.TextArea
        aria-label="理由或修改情况"
        autoSize={{ minRows: 3, maxRows: 8 }}
        value={words}
        {...(needed && { status: 'warning' })}
        placeholder={needed ? '未采纳、部分采纳的须写明理由' : '可不填'}
        onChange={({ target }) => setWords(target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onBlur={tell}
      />
    </div>
  );
}

/** Usual phrases of 意见采纳情况表; none is put in by itself. */
function phrasesFor(decision: Decision, clause: Clause | null): readonly string[] {
  const here = clause === null ? '相关条款' : `“${clauseTitle(clause)}”`;
  const taken = ['已按意见修改。', `已在${here}中修改完善。`];
  const partly = [
    `已在${here}中体现主要内容，其余表述从简。`,
    '采纳关于文字表述的意见；涉及资金标准的，维持原规定。',
  ];
  const refused = [
    `已在${here}中体现，不再重复表述。`,
    '与上位规定的表述保持一致，不作修改。',
    '已有专门政策规定，本文件不再重复。',
    '不属于本文件的调整范围。',
    '条件尚不具备，实施中再作研究。',
    '经与该单位沟通，同意维持原文。',
  ];
  const by = { taken, partly, refused, open: [...taken, ...partly, ...refused] };
  return by[decision];
}
