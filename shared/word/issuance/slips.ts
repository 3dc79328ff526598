import type { Issuance } from '../../model/issuance.ts';
import type { HeadFacts, Words } from '../head/facts.ts';
import {
  checkCopies,
  checkCopyNumber,
  checkCopyTo,
  checkDocNumber,
  checkNumberYear,
  checkOrgans,
  checkPrintedAfter,
  checkPrintedOn,
  checkSecrecy,
  checkSigners,
} from './checks.ts';

/**
 * What is printed as it was filled in although it looks wrong, one sentence each without its full
 * stop: 份号“12”请核对：份号一般为6位数字，如 000001. What stands in the text is not looked at here,
 * nor what is filled in and not printed.
 *
 * @param imprint what of the 版记 is printed from the 发文要素.
 * @param text what the text says that they have to agree with.
 */
export const slipsIn = (
  { copyNumber, secrecy, organs, number, signers }: HeadFacts,
  { copyTo, printedOn }: Issuance['imprint'],
  { addressee, issuedOn }: TextFacts,
): readonly string[] => {
  const names = (given: readonly Words[]) => given.flatMap((words) => filledIn(words) || []);
  return [
    ...slip('发文机关标志', names(organs).join('、'), checkOrgans(names(organs))),
    ...slip(
      '发文字号',
      filledIn(number),
      checkDocNumber(filledIn(number)) ?? checkNumberYear(filledIn(number), issuedOn),
    ),
    ...slip('密级', filledIn(secrecy), checkSecrecy(filledIn(secrecy), copyNumber?.text ?? '')),
    ...slip('份号', filledIn(copyNumber), checkCopyNumber(filledIn(copyNumber))),
    ...slip('签发人', names(signers).join('、'), checkSigners(names(signers))),
    ...slip('抄送', copyTo, checkCopyTo(copyTo) ?? checkCopies(copyTo, addressee)),
    ...slip(
      '印发日期',
      printedOn,
      checkPrintedOn(printedOn) ?? checkPrintedAfter(printedOn, issuedOn),
    ),
  ];
};

/** 主送机关 ('' where there is none) and 成文日期 (ISO, null where it is not known). */
export type TextFacts = { readonly addressee: string; readonly issuedOn: string | null };

/** Words of the text have a place there; empty where there are none of the 发文要素. */
const filledIn = (words: Words | null): string => (words?.span === null ? words.text : '');

const slip = (field: string, typed: string, problem: string | null): readonly string[] =>
  problem === null ? [] : [`${field}“${typed}”请核对：${problem.replace(/。$/u, '')}`];
