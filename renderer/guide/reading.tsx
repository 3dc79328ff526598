import type { RefObject } from 'react';
import { Blocks } from './blocks.tsx';
import type { ListedChapter } from './chapters.ts';

type Props = {
  readonly text: RefObject<HTMLElement | null>;
  readonly chapters: readonly ListedChapter[];
  /** Which of them is read. */
  readonly at: number;
  readonly onChapter: (file: string) => void;
  readonly onScroll: (top: number) => void;
};

/** One chapter, with the ways to its neighbours below. */
export function Reading({ text, chapters, at, onChapter, onScroll }: Props) {
  const chapter = chapters[at];
  if (chapter === undefined) return null;
  return (
    <article
      ref={text}
      className="guide-text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever reads turns the pages with the keys
      tabIndex={0}
      aria-labelledby="guide-chapter"
      onScroll={({ currentTarget }) => onScroll(currentTarget.scrollTop)}
    >
      <h3 id="guide-chapter">{chapter.title}</h3>
      <Blocks blocks={chapter.blocks} pictures={chapter.pictures} onChapter={onChapter} />
      <footer className="guide-ways">
        <Way word="上一章" to={chapters[at - 1]} onChapter={onChapter} />
        <Way word="下一章" to={chapters[at + 1]} onChapter={onChapter} />
      </footer>
    </article>
  );
}

type WayProps = Pick<Props, 'onChapter'> & {
  readonly word: string;
  readonly to: ListedChapter | undefined;
};

function Way({ word, to, onChapter }: WayProps) {
  if (to === undefined) return <span />;
  return (
    <button type="button" className="guide-link" onClick={() => onChapter(to.file)}>
      {word}：{to.title}
    </button>
  );
}
