import type { Issuance } from '../../model/issuance.ts';
import type { HeadFacts, Words } from '../head/facts.ts';
import {
  checkCopyNumber,
  checkCopyTo,
  checkDocNumber,
  checkOrgans,
  checkPrintedOn,
  checkSigners,
} from './checks.ts';

/**
 * What is printed as it was filled in although it looks wrong, one sentence each without its full
 * stop: 份号“12”请核对：份号一般为6位数字，如 000001. What stands in the text is not looked at here,
 * nor what is filled in and not printed.
 *
 * @param imprint what of the 版记 is printed from the 发文要素.
 */
export const slipsIn = (
  { copyNumber, organs, number, signers }: HeadFacts,
  { copyTo, printedOn }: Issuance['imprint'],
): readonly string[] => {
  const names = (given: readonly Words[]) => given.flatMap((words) => filledIn(words) || []);
  return [
    ...slip('发文机关标志', names(organs).join('、'), checkOrgans(names(organs))),
    ...slip('发文字号', filledIn(number), checkDocNumber(filledIn(number))),
    ...slip('份号', filledIn(copyNumber), checkCopyNumber(filledIn(copyNumber))),
    ...slip('签发人', names(signers).join('、'), checkSigners(names(signers))),
    ...slip('抄送', copyTo, checkCopyTo(copyTo)),
    ...slip('印发日期', printedOn, checkPrintedOn(printedOn)),
  ];
};

/** Words of the text have a place there; empty where there are none of the 发文要素. */
const filledIn = (words: Words | null): string => (words?.span === null ? words.text : '');

const slip = (field: string, typed: string, problem: string | null): readonly string[] =>
  problem === null ? [] : [`${field}“${typed}”请核对：${problem.replace(/。$/u, '')}`];
