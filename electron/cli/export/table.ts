import { notYet } from '../command.ts';
import type { Kind } from './kind.ts';

/** 条款对照表: the clauses beside those of precedents. */
export const table: Kind = {
  extensions: ['.docx', '.xlsx'],
  make: () => Promise.reject(notYet('导出条款对照表（--as table）')),
};
