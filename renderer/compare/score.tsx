import type { Link } from '../../shared/compare/types.ts';
import { blocksOf, relationWord } from './counterparts.ts';

const BLOCKS = [1, 2, 3, 4, 5];

/** ▮▮▮▮▯ 相近: the word says it, the bar gives the measure. */
export function Score({ link }: { readonly link: Link }) {
  const full = blocksOf(link.score);
  return (
    <span className="score" title={`相似度 ${Math.round(link.score * 100)}%`}>
      <span className="score-bar" aria-hidden="true">
        {BLOCKS.map((block) => (
          <i key={block} data-full={block <= full} />
        ))}
      </span>
      {relationWord(link)}
    </span>
  );
}
