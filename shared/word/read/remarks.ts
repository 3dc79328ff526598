import { linesOf } from './blocks.ts';
import { lineAt } from './notes.ts';
import type { Parts } from './parts.ts';
import { type Reading, readStory } from './story.ts';
import { timeOf } from './time.ts';
import type { WordRemark } from './word-text.ts';
import type { Words } from './words.ts';
import { childrenNamed, type Element, elementsOf } from './xml.ts';

/** Where a comment hangs: its words, and its place in the order of reading. */
type Place = {
  readonly quote: string;
  readonly line: string;
  readonly order: readonly [number, number];
};

type Thread = { readonly parent: string | null; readonly done: boolean };

type Comment = WordRemark & { readonly parent: string | null; readonly place: Place };

/** A remark on whole chapters is found again by its beginning. */
const LONGEST_QUOTE = 500;

const NOWHERE: Place = { quote: '', line: '', order: [Number.MAX_SAFE_INTEGER, 0] };

/** A comment with the thread it is in: the w:id of the comment that began it. */
export type Threaded = { readonly thread: string; readonly remark: WordRemark };

export const readRemarks = (
  parts: Pick<Parts, 'comments' | 'threads'>,
  texts: readonly Words[],
  reading: Reading,
): readonly WordRemark[] => readThreads(parts, texts, reading).map(({ remark }) => remark);

/**
 * 批注 in the order of their places, a reply behind what it answers. `texts` are the texts of the
 * file in which comments hang, the body first. A reply hangs on the words of its thread and is
 * dealt with when the thread is.
 */
export const readThreads = (
  { comments, threads }: Pick<Parts, 'comments' | 'threads'>,
  texts: readonly Words[],
  reading: Reading,
): readonly Threaded[] => {
  if (comments === null) return [];
  const places = placesIn(texts);
  const threadOf = threadsOf(threads);
  const paragraphs = new Map<string, string>();
  const read = childrenNamed(comments, 'w:comment').map((comment): Comment => {
    const id = comment.attributes['w:id'] ?? '';
    for (const paragraph of paragraphIds(comment)) paragraphs.set(paragraph, id);
    const thread = paragraphIds(comment).flatMap((one) => threadOf.get(one) ?? [])[0];
    const place = places.get(id) ?? NOWHERE;
    return {
      id,
      author: comment.attributes['w:author'] ?? '',
      at: timeOf(comment.attributes['w:date']),
      text: linesOf(readStory(comment, reading).blocks).text.trim(),
      quote: place.quote,
      line: place.line,
      done: thread?.done ?? false,
      parent: thread?.parent ?? null,
      place,
    };
  });
  return inThreads(read, paragraphs);
};

const placesIn = (texts: readonly Words[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  texts.forEach(({ text, marks }, index) => {
    const starts = new Map<string, number>();
    const add = (id: string, from: number, to: number) => {
      if (places.has(id)) return;
      const whole = text.slice(from, to);
      const lead = whole.length - whole.trimStart().length;
      const line = lineAt(text, from + (whole.trim() === '' ? 0 : lead));
      const quote = whole.trim().slice(0, LONGEST_QUOTE);
      places.set(id, { quote, line, order: [index, from] });
    };
    for (const { kind, id, at } of marks) {
      if (kind === 'remark-start') starts.set(id, at);
      else if (kind === 'remark-end') add(id, starts.get(id) ?? at, at);
    }
    // A range without an end, or no range at all: the comment's own sign tells the place.
    for (const { kind, id, at } of marks) {
      if (kind === 'remark') add(id, starts.get(id) ?? at, at);
    }
    for (const [id, at] of starts) add(id, at, at);
  });
  return places;
};

/** commentsExtended.xml speaks of comments by the ids of their paragraphs. */
const threadsOf = (part: Element | null): ReadonlyMap<string, Thread> =>
  new Map(
    (part === null ? [] : childrenNamed(part, 'w15:commentEx')).map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      {
        parent: attributes['w15:paraIdParent'] ?? null,
        done: ['1', 'true', 'on'].includes(attributes['w15:done'] ?? ''),
      },
    ]),
  );

const paragraphIds = (comment: Element): readonly string[] =>
  elementsOf(comment).flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);

/** Replies go behind the comment they answer, however deep; circles and orphans stand alone. */
const inThreads = (
  comments: readonly Comment[],
  paragraphs: ReadonlyMap<string, string>,
): readonly Threaded[] => {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: Comment): Comment => {
    let root = comment;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const above = root.parent === null ? undefined : paragraphs.get(root.parent);
      const next = above === undefined ? undefined : byId.get(above);
      if (next === undefined) return root;
      root = next;
    }
    return comment;
  };
  return comments
    .map((comment, index) => ({ comment, index, root: rootOf(comment) }))
    .sort(
      (one, other) =>
        one.root.place.order[0] - other.root.place.order[0] ||
        one.root.place.order[1] - other.root.place.order[1] ||
        compareIds(one.root.id, other.root.id) ||
        Number(one.comment !== one.root) - Number(other.comment !== other.root) ||
        one.index - other.index,
    )
    .map(({ comment: { parent: _, place: __, ...remark }, root }) => ({
      thread: root.id,
      remark: {
        ...remark,
        quote: root.quote,
        line: root.line,
        done: root.done || remark.done,
      },
    }));
};

/** Word answers the first comment of a thread only; other programs nest a little. */
const MOST_STEPS = 50;

const compareIds = (one: string, other: string): number =>
  one === other ? 0 : Number(one) - Number(other) || (one < other ? -1 : 1);
