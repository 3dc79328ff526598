import { alternative } from './alternative.ts';
import type { Block } from './blocks.ts';
import { markChanges } from './change-id.ts';
import { isGone, markIsGone, propertiesOn, type Side } from './changes.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Lists } from './lists.ts';
import { numbered, numbererOf } from './numbering.ts';
import { holdsContents, readRuns } from './runs.ts';
import type { ParagraphLook, Styles } from './styles.ts';
import { readTable } from './table.ts';
import { joined, type Mark, NO_WORDS, type Words, withText } from './words.ts';
import { child, type Element, elementsOf, isOn } from './xml.ts';

/** What reading any text of a file needs. */
export type Reading = {
  readonly changes: Side;
  readonly styles: Styles;
  readonly lists: Lists;
  /** Counts what has been read of the whole file; throws `Unreadable` when it is too much. */
  readonly count: (text: string) => void;
  /** The lines of another document embedded here (w:altChunk), by its relation. */
  readonly chunk: (id: string) => readonly string[];
};

/** One run of text that is numbered for itself: the body, a note, a text box, a header. */
export type Story = {
  readonly blocks: readonly Block[];
  /** Contents of text boxes anchored in it; they float beside the text and are no part of it. */
  readonly boxes: readonly Element[];
  readonly drawn: readonly string[];
  readonly hidden: readonly string[];
  /** Lines of a 目录. */
  readonly contents: number;
};

/** Reads a story. A field that is never finished would swallow what follows: then none counts. */
export const readStory = (root: Element, reading: Reading): Story =>
  read(root, reading, true) ?? read(root, reading, false) ?? NOTHING;

const NOTHING: Story = { blocks: [], boxes: [], drawn: [], hidden: [], contents: 0 };

/** A paragraph whose mark is gone runs on into the next one. */
type Carried = { readonly words: Words; readonly look: ParagraphLook | null };
const CARRIES_NOTHING: Carried = { words: NO_WORDS, look: null };

type Sink = { readonly blocks: Block[]; carried: Carried };

const read = (root: Element, reading: Reading, withFields: boolean): Story | null => {
  const { changes, styles, count } = reading;
  const numberOf = numbererOf(reading.lists);
  const fields = fieldsOf();
  const boxes: Element[] = [];
  const drawn: string[] = [];
  const hidden: string[] = [];
  let contents = 0;
  /** Ends of comments that stand between paragraphs. */
  let between: Mark[] = [];

  const hide = (words: string) => {
    if (words.trim() !== '') hidden.push(words.trim());
  };

  const add = (words: Words, look: ParagraphLook, isList: boolean, sink: Sink) => {
    const label = isList && look.list !== null ? numberOf(look.list) : null;
    const text = numbered(label, words.text);
    count(text);
    sink.blocks.push({ kind: 'paragraph', ...withText(words, text), centred: look.centred });
  };

  const flush = (sink: Sink) => {
    const { words, look } = sink.carried;
    sink.carried = CARRIES_NOTHING;
    if (look !== null && (words.text.trim() !== '' || words.marks.length > 0)) {
      add(words, look, true, sink);
    }
  };

  const paragraph = (element: Element, sink: Sink) => {
    const properties = child(element, 'w:pPr');
    const look = styles.paragraph(properties, changes);
    const runs = readRuns(element, {
      changes,
      fields: withFields ? fields : NO_FIELDS,
      styles,
      hidden: look.hidden,
    });
    for (const box of runs.boxes) boxes.push(box);
    for (const line of runs.drawn) drawn.push(line);
    hide(runs.hidden);
    const own = joined([
      { text: '', marks: between },
      runs,
      { text: '', marks: changedMark(element) },
    ]);
    between = [];
    if (runs.text.trim() === '' && runs.contents) {
      contents++;
      return;
    }
    if (look.contents && runs.text.trim() !== '') {
      contents++;
      return;
    }
    const words = joined([sink.carried.words, own]);
    if (markIsGone(properties, changes) || isDropCap(properties)) {
      sink.carried = { words, look };
      return;
    }
    if (markIsHidden(properties, look, changes)) {
      // A hidden mark hides the end of the paragraph: 样式分隔符 between a heading and its text.
      const label = words.text.trim() === '' || look.list === null ? null : numberOf(look.list);
      sink.carried = { words: withText(words, numbered(label, words.text)), look: unlisted(look) };
      return;
    }
    sink.carried = CARRIES_NOTHING;
    add(words, look, words.text.trim() !== '' || !endsSection(properties), sink);
  };

  /** A paragraph mark that was put in or taken away, where both sides are read. */
  const changedMark = (element: Element): readonly Mark[] =>
    changes === 'both'
      ? markChanges(element).map((id): Mark => ({ kind: 'changed-mark', id, at: 0 }))
      : [];

  const visit = (element: Element, sink: Sink): void => {
    switch (element.name) {
      case 'w:p':
        paragraph(element, sink);
        return;
      case 'w:tbl':
        flush(sink);
        for (const block of readTable(element, { changes, blocksOf, hide }))
          sink.blocks.push(block);
        return;
      case 'w:sdt':
        if (holdsContents(element)) contents += countParagraphs(element);
        else inside(element, sink);
        return;
      case 'w:altChunk':
        flush(sink);
        for (const text of reading.chunk(element.attributes['r:id'] ?? '')) {
          count(text);
          sink.blocks.push({ kind: 'paragraph', text, marks: [], centred: false });
        }
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd': {
        const kind = element.name === 'w:commentRangeStart' ? 'remark-start' : 'remark-end';
        between.push({ kind, id: element.attributes['w:id'] ?? '', at: 0 });
        return;
      }
      case 'mc:AlternateContent':
        for (const chosen of alternative(element)) visit(chosen, sink);
        return;
      case 'w:sectPr':
      case 'w:sdtPr':
      case 'w:tcPr':
        return;
      default:
        if (!isGone(element, changes)) inside(element, sink);
    }
  };
  const inside = (element: Element, sink: Sink): void => {
    for (const one of elementsOf(element)) visit(one, sink);
  };
  const blocksOf = (container: Element): readonly Block[] => {
    const sink: Sink = { blocks: [], carried: CARRIES_NOTHING };
    inside(container, sink);
    flush(sink);
    return sink.blocks;
  };

  const blocks = blocksOf(root);
  return withFields && fields.unfinished() ? null : { blocks, boxes, drawn, hidden, contents };
};

const NO_FIELDS: Fields = {
  turn: () => '',
  code: () => undefined,
  shown: () => 'text',
  unfinished: () => false,
};

const unlisted = (look: ParagraphLook): ParagraphLook => ({ ...look, list: null });

const markIsHidden = (
  written: Element | undefined,
  look: ParagraphLook,
  changes: Side,
): boolean => {
  const mark = written === undefined ? undefined : child(written, 'w:rPr');
  const properties = propertiesOn(mark, changes);
  const says = properties !== undefined && child(properties, 'w:vanish') !== undefined;
  return says ? isOn(properties, 'w:vanish') : look.hidden;
};

/** 首字下沉: the first character stands in a paragraph of its own before the rest. */
const isDropCap = (properties: Element | undefined): boolean => {
  const frame = properties === undefined ? undefined : child(properties, 'w:framePr');
  return ['drop', 'margin'].includes(frame?.attributes['w:dropCap'] ?? '');
};

/** An empty paragraph that only ends a section prints no number. */
const endsSection = (properties: Element | undefined): boolean =>
  properties !== undefined && child(properties, 'w:sectPr') !== undefined;

const countParagraphs = (element: Element): number =>
  element.name === 'w:p'
    ? 1
    : elementsOf(element).reduce((sum, inner) => sum + countParagraphs(inner), 0);
