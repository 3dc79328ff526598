import { notYet } from '../command.ts';
import type { Kind } from './kind.ts';

/** 修订稿: tracked changes against a precedent or an earlier version. */
export const redline: Kind = {
  extensions: ['.docx'],
  make: () => Promise.reject(notYet('导出修订稿（--as redline）')),
};
