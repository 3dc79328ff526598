import type { Passage } from './types.ts';

/** What a part of a document is called, the same in the window, in Word and on the command line. */
export const partWords: Readonly<Record<Passage['part'], string>> = {
  title: '标题',
  subtitle: '题注',
  'doc-number': '发文字号',
  notice: '印发通知',
  addressee: '主送机关',
  preamble: '引言',
  clause: '条款',
  closing: '结语',
  signature: '落款',
  date: '成文日期',
  annotation: '附注',
  attachment: '附件',
  other: '其他文字',
};
