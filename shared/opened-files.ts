/**
 * The kinds of files the window opens as a text, by their ending: what file fields and the system's
 * dialog offer. What a file really is its bytes say.
 */
export const TEXT_KINDS = ['docx', 'docm', 'doc', 'wps', 'odt', 'rtf', 'txt', 'md'] as const;

/** The file of a draft, which is imported. */
export const DRAFT_KIND = 'json';

/** A document of an official kind is far smaller; a draft's file holds its named versions too. */
export const MOST_TEXT_BYTES = 20 * 1024 * 1024;
export const MOST_DRAFT_BYTES = 64 * 1024 * 1024;

/** 初稿.DOCX -> docx; '' where there is none. */
export const kindOfName = (name: string): string =>
  /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether the window opens a file of that name at all. */
export const isOpenable = (name: string): boolean => {
  const kind = kindOfName(name);
  return kind === DRAFT_KIND || TEXT_KINDS.some((one) => one === kind);
};
