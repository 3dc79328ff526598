import type { Rule } from '../types.ts';
import { addresseeColon } from './format/addressee-colon.ts';
import { annotationBrackets } from './format/annotation-brackets.ts';
import { attachmentNumber } from './format/attachment-number.ts';
import { attachmentPunct } from './format/attachment-punct.ts';
import { blankLeft } from './format/blank-left.ts';
import { noticeTitle } from './format/notice-title.ts';
import { signatureDate } from './format/signature-date.ts';
import { signatureOrder } from './format/signature-order.ts';

export const formatRules: readonly Rule[] = [
  noticeTitle,
  addresseeColon,
  attachmentPunct,
  attachmentNumber,
  signatureOrder,
  signatureDate,
  annotationBrackets,
  blankLeft,
];
