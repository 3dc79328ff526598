import type { Block } from './blocks.ts';
import type { Format } from './format.ts';
import { widthOf } from './width.ts';

const LABEL = /^附件[：:]\s*/u;
const NUMBER = /^\d{1,2}[.．、]\s*/u;

/**
 * 附件说明 (7.3.4): indented two characters, wrapped lines aligned with the name.
 *   附件：1. 申报表        text begins at character 6, the line at 2
 *         2. 任务分工表    the line at 5
 * A line 附件1 alone opens an attachment (7.3.7); other lines belong to it as body text.
 */
export const attachmentBlock = (text: string, format: Format): Block => {
  if (/^附件\s*\d*$/u.test(text)) return { kind: 'attachment-label', text };
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
