import { notYet } from '../command.ts';
import type { Kind } from './kind.ts';

/** 起草说明: basis, process and the sources of every clause. */
export const notes: Kind = {
  extensions: ['.docx'],
  make: () => Promise.reject(notYet('导出起草说明（--as notes）')),
};
