import type { Link } from '../../shared/compare/types.ts';
import { blocksOf, relationWord } from './counterparts.ts';

const BLOCKS = [1, 2, 3, 4, 5];

type Props = {
  readonly link: Link;
  /** In a table, where only the bar is shown: what it belongs to. */
  readonly name?: string;
};

/** ▮▮▮▮▯ 相近: the word says it, the bar gives the measure. */
export function Score({ link, name }: Props) {
  const full = blocksOf(link.score);
  const word = relationWord(link);
  const measure = `${word}，相似度${Math.round(link.score * 100)}%`;
  return (
    <span className="score" title={name === undefined ? measure : `${name}：${measure}`}>
      <span className="score-bar" aria-hidden="true">
        {BLOCKS.map((block) => (
          <i key={block} data-full={block <= full} />
        ))}
      </span>
      <span className={name === undefined ? undefined : 'unseen'}>{word}</span>
    </span>
  );
}
