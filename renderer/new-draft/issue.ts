import { z } from 'zod';
import { type Issuance, plainIssuance } from '../../shared/model/issuance.ts';
import { type Usual, type UsualField, withUsual } from '../../shared/usual.ts';

/** What the 印发通知 and the 版记 of a new draft say; '' where it is left open. */
export const issueSchema = z.object({
  issuer: z.string(),
  addressee: z.string(),
  copyTo: z.string(),
  printedBy: z.string(),
});

export type IssuePlan = z.infer<typeof issueSchema>;

export const noIssue: IssuePlan = { issuer: '', addressee: '', copyTo: '', printedBy: '' };

/** The 版记 is kept beside the text; the rest stands in it. */
export const issuanceOf = ({ copyTo, printedBy }: IssuePlan): Issuance => ({
  ...plainIssuance,
  imprint: { ...plainIssuance.imprint, copyTo: copyTo.trim(), printedBy: printedBy.trim() },
});

/** The usual words that fit a notice of one organ: of a joint issue each organ has its own line. */
export const usualFor = (usual: Usual, field: UsualField): readonly string[] =>
  usual[field].filter((words) => !words.includes('\n'));

/** With what was filled in here, for the next draft and for 文稿信息. */
export const usualAfter = (
  usual: Usual,
  { issuer, addressee, copyTo, printedBy }: IssuePlan,
): Usual => {
  const said = [
    ['organs', issuer],
    ['addressee', addressee.trim().replace(/[：:]$/u, '')],
    ['copyTo', copyTo],
    ['printedBy', printedBy],
  ] as const;
  return said.reduce((known, [field, words]) => withUsual(known, field, words), usual);
};
