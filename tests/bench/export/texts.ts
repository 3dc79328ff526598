import { readFileSync } from 'node:fs';
import { analyze } from '../../../shared/analyze.ts';
import { plainIssuance } from '../../../shared/model/issuance.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { asPrinted } from '../../../shared/text/printed.ts';
import { officialBlocks } from '../../../shared/word/official-blocks.ts';
import { pageCount } from '../../../shared/word/pages/pages.ts';

/** Real clauses of the longest precedents, again and again. */
const source = ['beijing-2018', 'pudong-2018', 'shanghai-cnipa-2023']
  .map((id) => readFileSync(new URL(`../../../seeds/${id}.txt`, import.meta.url), 'utf8'))
  .join('\n');

export const policyFrom = (text: string): Policy => asPrinted(analyze(text));

const pagesIn = (policy: Policy): number => {
  const { placed, format } = officialBlocks(policy, plainIssuance);
  return pageCount(placed, format);
};

/** A text that fills about so many pages in the official format. */
export const textOfPages = (pages: number): string => {
  const whole = `${source}\n`;
  const characters = Math.round((whole.length * pages) / pagesIn(policyFrom(whole)));
  return whole.repeat(Math.ceil(characters / whole.length)).slice(0, characters);
};
