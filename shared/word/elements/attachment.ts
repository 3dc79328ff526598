import { readMarker } from '../../model/marker.ts';
import type { Block, Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';
import { widthOf } from '../width.ts';
import { clauseRuns } from './headings.ts';
import { titleLines } from './title.ts';

/** Offices number the labels, too: 附件1：申报表, with 附件2：… on the next line. */
const LABEL = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]\s*/u;
/** 附件1, 附件 2, 附件一 alone on a line. */
const OPENING = /^附\s*件\s*[\d一二三四五六七八九十]*$/u;
const NUMBER = /^\d{1,2}[.．、]\s*/u;

export const opensAttachment = (text: string): boolean => OPENING.test(text);

/**
 * 附件说明 (7.3.4): indented two characters, wrapped lines aligned with the name.
 *   附件：1. 申报表        text begins at character 6, the line at 2
 *         2. 任务分工表    the line at 5
 * A line 附件1 alone opens an attachment (7.3.7); other lines are body text.
 */
export const attachmentBlock = (text: string, format: Format): Block => {
  if (opensAttachment(text)) return { kind: 'attachment-label', text };
  const label = LABEL.exec(text)?.[0] ?? '';
  const number = NUMBER.exec(text.slice(label.length))?.[0] ?? '';
  if (label === '' && number === '') return body(text, format);
  const own = label === '' ? 0 : widthOf(label.trimEnd());
  const hanging = own + widthOf(number.trimEnd());
  const start = format.attachmentNote.indentCharacters.value;
  const before = label === '' ? start + LABEL_WIDTH : start;
  return { kind: 'attachment-note', text, indent: before + hanging, hanging };
};

/** 附件： */
const LABEL_WIDTH = 3;

/**
 * A line of an attachment, set like the text it belongs to (7.3.7): 一、机构指标 is a heading there,
 * too, and 1.每家机构… no item of the 附件说明.
 */
export const insideAttachment = (text: string, format: Format): Block => {
  if (opensAttachment(text)) return { kind: 'attachment-label', text };
  const marker = readMarker(text);
  if (marker === null) return body(text, format);
  const { style } = marker;
  const words = text.slice(marker.length).trim();
  const isHeading = words !== '' && words.length <= LONGEST_HEADING && !/[。；：，]/u.test(words);
  const heading = isHeading ? words : null;
  return { kind: 'body', runs: clauseRuns(text, { style, runIn: false, heading }, format) };
};

const LONGEST_HEADING = 40;

const body = (text: string, format: Format): Block => ({
  kind: 'body',
  runs: [{ text, face: format.body.face.value, bold: false }],
});

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
