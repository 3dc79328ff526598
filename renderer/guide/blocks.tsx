import type { ReactNode } from 'react';
import type { Block, Inline } from './tree.ts';

type Props = {
  readonly blocks: readonly Block[];
  readonly pictures: readonly string[];
  /** @param file of the chapter a link leads to */
  readonly onChapter: (file: string) => void;
};

/** The text of a chapter. What never changes may go by its place. */
export function Blocks({ blocks, ...rest }: Props): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is the same for ever
  return blocks.map((block, at) => <OneBlock key={at} block={block} {...rest} />);
}

type OneProps = Omit<Props, 'blocks'> & { readonly block: Block };

function OneBlock({ block, ...rest }: OneProps): ReactNode {
  const words = (inside: readonly Inline[]) => <Words inside={inside} onChapter={rest.onChapter} />;
  switch (block.kind) {
    case 'heading':
      // The window's dialog has the second level, the chapter's title the third.
      return block.level === 2 ? <h4>{words(block.inside)}</h4> : <h5>{words(block.inside)}</h5>;
    case 'paragraph':
      return <p>{words(block.inside)}</p>;
    case 'list': {
      const items = block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is the same for ever
        <li key={at}>
          <Blocks blocks={item} {...rest} />
        </li>
      ));
      return block.first === null ? <ul>{items}</ul> : <ol start={block.first}>{items}</ol>;
    }
    case 'table':
      return <Table block={block} words={words} />;
    case 'picture':
      return <img src={rest.pictures[block.at]} alt={block.words} />;
    case 'note':
      return (
        <div className="guide-note">
          <Blocks blocks={block.inside} {...rest} />
        </div>
      );
  }
}

type TableProps = {
  readonly block: Block & { readonly kind: 'table' };
  readonly words: (inside: readonly Inline[]) => ReactNode;
};

const Table = ({ block, words }: TableProps) => (
  <table>
    <thead>
      <tr>
        {block.head.map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is the same for ever
          <th key={at} scope="col">
            {words(cell)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is the same for ever
        <tr key={at}>
          {row.map((cell, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is the same for ever
            <td key={place}>{words(cell)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

type WordsProps = Pick<Props, 'onChapter'> & { readonly inside: readonly Inline[] };

function Words({ inside, onChapter }: WordsProps): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is the same for ever
  return inside.map((each, at) => <Word key={at} word={each} onChapter={onChapter} />);
}

function Word({ word, onChapter }: Pick<Props, 'onChapter'> & { readonly word: Inline }) {
  switch (word.kind) {
    case 'text':
      return word.text;
    case 'code':
      return <code>{word.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words inside={word.inside} onChapter={onChapter} />
        </strong>
      );
    case 'link':
      return (
        <button type="button" className="guide-link" onClick={() => onChapter(word.chapter)}>
          <Words inside={word.inside} onChapter={onChapter} />
        </button>
      );
  }
}
