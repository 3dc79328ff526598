import type { Draft } from '../draft.ts';
import { saidIn } from './said.ts';

/** 一、总体要求 （一）指导思想 stand before the first words of a plan. */
const FIRST = 3;

/** 导语, notice or the first paragraphs say why the document is made and on what ground. */
export function openingSays({ paragraphs }: Draft): boolean {
  let seen = 0;
  for (const { paragraph } of paragraphs) {
    const { role } = paragraph;
    const front = role === 'preamble' || role === 'notice-body';
    const body = role === 'clause' || role === 'paragraph';
    if (!front && !body) continue;
    const said = saidIn(paragraph);
    if (said.has('purpose') || said.has('guidance')) return true;
    if (body) seen += 1;
    if (seen === FIRST) return false;
  }
  return false;
}
