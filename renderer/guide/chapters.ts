import type { Chapter } from './tree.ts';

/** A chapter and the file it stands in, 05-check.md, by which others name it. */
export type ListedChapter = Chapter & { readonly file: string };

/** 用户手册 in the order of its files; built in, so that it is there without any network. */
export const chapters: readonly ListedChapter[] = Object.entries(
  import.meta.glob<Chapter>('../../docs/guide/[0-9]*.md', { eager: true, import: 'chapter' }),
)
  .map(([path, chapter]) => ({ ...chapter, file: path.replace(/^.*\//, '') }))
  .toSorted((one, other) => (one.file < other.file ? -1 : 1));
