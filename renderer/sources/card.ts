import { difference } from '../../shared/compare/difference.ts';
import type { Piece } from '../../shared/compare/types.ts';
import { savedTime } from '../when.ts';
import { element } from './element.ts';
import type { ListedSource } from './listed.ts';

export type SourceActions = {
  /** Opens the precedent at the clause the sentence was taken from. */
  readonly open: (source: ListedSource) => void;
  /** The sentence is no borrowed one any more. */
  readonly drop: (source: ListedSource) => void;
};

/**
 * What a borrowed sentence shows on hover and at its key: where it came from, and the precedent's
 * words with what has become of them. Plain elements, as the editor places it itself.
 *
 * @param close puts the card away and gives the focus back.
 */
export function sourceCard(
  sources: readonly ListedSource[],
  actions: SourceActions,
  close: () => void,
): HTMLElement {
  const card = element('section', { className: 'source-card', ariaLabel: '来源' });
  card.setAttribute('role', 'dialog');
  card.append(...sources.map((source) => sourceOf(source, actions, close)));
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return card;
}

function sourceOf(source: ListedSource, actions: SourceActions, close: () => void): HTMLElement {
  const { record, place, document, known, words } = source;
  const heading = record.heading === null ? '' : ` ${record.heading}`;
  const button = (label: string, work: (source: ListedSource) => void, disabled = false) => {
    const made = element('button', { type: 'button', textContent: label, disabled });
    made.addEventListener('click', () => {
      close();
      work(source);
    });
    return made;
  };
  return element(
    'article',
    {},
    element('h3', { textContent: `来源：${place}${heading}` }),
    element('p', { className: 'meta', textContent: document }),
    ...wordsOf(record.original, words),
    element(
      'p',
      { className: 'source-foot' },
      button('打开原文', actions.open, !known),
      button('取消来源记录', actions.drop),
      element('span', {
        className: 'meta',
        textContent: `${known ? '' : '该先例已不在库中　'}${savedTime(record.at, new Date())}借用`,
      }),
    ),
  );
}

/** The precedent's sentence, struck through where the draft has it no more, underlined what is new. */
function wordsOf(original: string, words: string): readonly HTMLElement[] {
  const pieces = difference(original, words);
  const same = pieces.every(({ op }) => op === 'equal');
  return [
    element('p', {
      className: 'meta',
      textContent: same ? '文字与先例原句相同' : '先例原句；删去的划线，本稿新写的加下划线',
    }),
    element('p', { className: 'clause-text' }, ...pieces.map(pieceOf)),
  ];
}

const TAGS = { equal: 'span', insert: 'ins', delete: 'del' } as const;

const pieceOf = ({ op, text }: Piece): HTMLElement => element(TAGS[op], { textContent: text });
