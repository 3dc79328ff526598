import type { Block, Sourced } from './blocks.ts';
import type { Format } from './format.ts';
import { titleLines } from './title.ts';
import { widthOf } from './width.ts';

const LABEL = /^附件[：:]\s*/u;
/** 附件1, 附件 2, 附件一 alone on a line. */
const OPENING = /^附\s*件\s*[\d一二三四五六七八九十]*$/u;
const NUMBER = /^\d{1,2}[.．、]\s*/u;

/**
 * 附件说明 (7.3.4): indented two characters, wrapped lines aligned with the name.
 *   附件：1. 申报表        text begins at character 6, the line at 2
 *         2. 任务分工表    the line at 5
 * A line 附件1 alone opens an attachment (7.3.7); other lines belong to it as body text.
 */
export const attachmentBlock = (text: string, format: Format): Block => {
  if (OPENING.test(text)) return { kind: 'attachment-label', text };
  const label = LABEL.exec(text)?.[0] ?? '';
  const number = NUMBER.exec(text.slice(label.length))?.[0] ?? '';
  if (label === '' && number === '') {
    return { kind: 'body', runs: [{ text, face: format.body.face.value, bold: false }] };
  }
  const hanging = (label === '' ? 0 : LABEL_WIDTH) + widthOf(number.trimEnd());
  const start = format.attachmentNote.indentCharacters.value;
  const before = label === '' ? start + LABEL_WIDTH : start;
  return { kind: 'attachment-note', text, indent: before + hanging, hanging };
};

/** 附件： */
const LABEL_WIDTH = 3;

/** A title is short and no sentence. */
const LONGEST_TITLE = 60;

/**
 * Behind 附件1 the first line is the title of the attachment (7.3.7), unless it is a sentence, a
 * list or a table: 附件1 | 徐汇区知识产权服务业重点任务分工表.
 */
export const withAttachmentTitles = (blocks: readonly Sourced[]): readonly Sourced[] =>
  blocks.map((sourced, index) => {
    if (blocks[index - 1]?.block.kind !== 'attachment-label') return sourced;
    const title = titleIn(sourced.block);
    return title === null
      ? sourced
      : { ...sourced, block: { kind: 'title', lines: titleLines(title) } };
  });

const titleIn = (block: Block): string | null => {
  const text =
    block.kind === 'body'
      ? block.runs.map((run) => run.text).join('')
      : block.kind === 'annotation' || block.kind === 'subtitle'
        ? block.text
        : '';
  return text !== '' && text.length <= LONGEST_TITLE && !/[。；：]$/u.test(text) ? text : null;
};
