import type { LineRole } from '../model/policy.ts';
import type { Paragraph } from './paragraph.ts';

const BODY: ReadonlySet<LineRole> = new Set([
  'preamble',
  'heading',
  'clause',
  'paragraph',
  'dash',
  'table',
  'closing',
  'attachment',
]);

/** True for what the measures themselves say; titles, notice, signature and 版记 do not. */
export const isBody = ({ role }: Paragraph): boolean => BODY.has(role);
