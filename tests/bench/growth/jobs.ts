import { analyze } from '../../../shared/analyze.ts';
import { openChecker } from '../../../shared/check/checker.ts';
import { align } from '../../../shared/compare/align.ts';
import { difference } from '../../../shared/compare/difference.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';
import { officialDocx } from '../../../shared/word/official.ts';
import { checkSet, contextOf } from '../../check-set.ts';
import { editedText } from '../difference/whole-text.ts';
import { longDraft } from '../typing/long-draft.ts';

/** What is timed, made ready: reading and wording the draft is no part of the work but its own. */
type Ready = () => unknown;

export type Job = {
  readonly name: string;
  /** @param call makes words that no call before has seen, so that nothing remembered serves. */
  readonly ready: (clauses: number, call: number) => Ready;
};

/** Five figures a draft of precedents' sentences differs in from all others. */
const freshText = (clauses: number, call: number): string =>
  longDraft(clauses).replaceAll('。', `（${clauses}之${call}）。`);
const freshPolicy = (clauses: number, call: number): Policy => analyze(freshText(clauses, call));

const { profile } = checkSet('drafts');

/** The six things a drafter waits for, each on a whole draft. */
export const jobs: readonly Job[] = [
  {
    name: '解析',
    ready: (clauses, call) => {
      const text = freshText(clauses, call);
      return () => analyze(text);
    },
  },
  {
    name: '检查',
    ready: (clauses, call) => {
      const policy = freshPolicy(clauses, call);
      const check = openChecker(contextOf(policy, profile));
      return () => check(policy);
    },
  },
  {
    name: '对应',
    ready: (clauses, call) => {
      const policy = freshPolicy(clauses, call);
      return () => align(policy, builtInPrecedents);
    },
  },
  {
    name: '差异（10% 改动）',
    ready: (clauses) => {
      const { other, draft } = editedText(longDraft(clauses).length, 0.1);
      return () => difference(other, draft);
    },
  },
  {
    name: '建议',
    ready: (clauses, call) => {
      const policy = freshPolicy(clauses, call);
      const genre = call % 2 === 0 ? '若干措施' : '行动计划';
      return () => suggest(policy, builtInPrecedents, { genre, level: '区级', parts: null });
    },
  },
  {
    name: '导出公文',
    ready: (clauses, call) => {
      const policy = freshPolicy(clauses, call);
      return () => officialDocx(policy);
    },
  },
];
