import { Button } from 'antd';
import { memo } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Measure, Wording } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';
import { keyOfWording, type Picked } from './picked.ts';
import { SourceChips } from './source-chips.tsx';

type Props = Measure & {
  readonly precedents: readonly Precedent[];
  readonly picked: Picked;
  readonly onPick: (wording: Wording) => void;
  readonly onTake: (wording: Wording) => void;
  readonly onOpen: (place: Place) => void;
};

/** One measure as the first document words it; how the others word it is folded below. */
export const MeasureRow = memo(function MeasureRow(props: Props) {
  const { wordings, docs, of, inDraft, precedents, onOpen } = props;
  const [first, ...others] = wordings;
  if (first === undefined) return null;
  return (
    <li className="measure" data-had={inDraft}>
      <Sentence {...props} wording={first} />
      <div className="measure-foot">
        <SourceChips
          sources={wordings.map(({ source }) => source)}
          docs={docs}
          of={of}
          precedents={precedents}
          onOpen={onOpen}
        />
        {inDraft && <span className="measure-had">✓ 本稿已有</span>}
        <Take {...props} wording={first} />
      </div>
      {others.length > 0 && (
        <details className="measure-others">
          <summary>另有{others.length}种表述</summary>
          {others.map((wording) => (
            <div key={keyOfWording(wording)}>
              <Sentence {...props} wording={wording} />
              <div className="measure-foot">
                <SourceChips
                  sources={[wording.source]}
                  docs={1}
                  of={of}
                  precedents={precedents}
                  onOpen={onOpen}
                />
                <Take {...props} wording={wording} />
              </div>
            </div>
          ))}
        </details>
      )}
    </li>
  );
});

type OneProps = Pick<Props, 'picked' | 'onPick' | 'onTake'> & { readonly wording: Wording };

/** How a sentence is called where only its beginning can be said. */
const SPOKEN = 24;
const spoken = ({ text }: Wording): string => text.slice(0, SPOKEN);

const Sentence = ({ wording, picked, onPick }: OneProps) => (
  <label className="measure-text">
    <input
      type="checkbox"
      checked={picked.has(keyOfWording(wording))}
      onChange={() => onPick(wording)}
    />
    <span>{wording.text}</span>
  </label>
);

const Take = ({ wording, onTake }: OneProps) => (
  <Button
    size="small"
    type="link"
    className="measure-take"
    aria-label={`采纳：${spoken(wording)}`}
    onClick={() => onTake(wording)}
  >
    采纳
  </Button>
);
