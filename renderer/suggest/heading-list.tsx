import { Button } from 'antd';
import { memo, useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { HeadingProposal } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';
import { SourceChips } from './source-chips.tsx';

type Props = {
  readonly headings: readonly HeadingProposal[];
  readonly precedents: readonly Precedent[];
  readonly onTake: (heading: string) => void;
  readonly onOpen: (place: Place) => void;
};

const AT_FIRST = 3;

/** 拟题: how others head such a clause; a click puts one in place of the present heading. */
export const HeadingList = memo(function HeadingList({
  headings,
  precedents,
  onTake,
  onOpen,
}: Props) {
  const [all, setAll] = useState(false);
  if (headings.length === 0) return null;
  const more = headings.length - AT_FIRST;
  return (
    <section aria-label="标题建议">
      <h3 className="suggest-head">标题</h3>
      <ul className="suggest-list">
        {headings.slice(0, all ? headings.length : AT_FIRST).map(({ text, sources }) => (
          <li key={text} className="heading-row">
            <button
              type="button"
              className="heading-take"
              aria-label={`采用标题：${text}`}
              onClick={() => onTake(text)}
            >
              {text}
            </button>
            <SourceChips
              sources={sources}
              docs={new Set(sources.map(({ doc }) => doc)).size}
              of={precedents.length}
              precedents={precedents}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          className="suggest-more"
          size="small"
          type="link"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? '收起' : `另有${more}个`}
        </Button>
      )}
    </section>
  );
});
