import { Refusal } from '../../../shared/api.ts';
import { align } from '../../../shared/compare/align.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { compared } from '../../../shared/model/walk.ts';
import { asPrinted } from '../../../shared/text/printed.ts';
import { MOST_PRECEDENTS } from '../../../shared/word/table/columns.ts';
import type { Comparison } from '../../../shared/word/table/types.ts';
import type { Request } from './kind.ts';

/** 上海、天津、北京: what a draft is laid beside when there is no --against. */
const USUAL = ['shanghai-2024', 'tianjin-2023', 'beijing-2018'];

/** The document beside the precedents of --against. */
export function comparisonOf({ document, against, base }: Request): Comparison {
  if (base !== null) {
    throw new Refusal(
      'bad-request',
      '条款对照表和起草说明只与先例对照，请用 --against，不用 --base。',
    );
  }
  const { policy, topics, fromLibrary } = document;
  const precedents = against ?? builtInPrecedents.filter(({ id }) => USUAL.includes(id));
  if (precedents.length === 0) {
    throw new Refusal('bad-request', '请用 --against 指明先例，如 --against tianjin-2023。');
  }
  if (precedents.length > MOST_PRECEDENTS) {
    throw new Refusal(
      'bad-request',
      `最多与${MOST_PRECEDENTS}份先例对照，--against 写了${precedents.length}份，请减少。`,
    );
  }
  if (compared(policy.clauses).length === 0) {
    throw new Refusal('unreadable', '文件里没有找到条款，无从对照。请检查条款是否有序号或标题。');
  }
  return {
    draft: policy,
    printed: fromLibrary ? policy : asPrinted(policy),
    precedents,
    alignment: align(policy, precedents, [], topics),
    decisions: [],
  };
}

/** What the file says of itself on the command line: 与上海、天津对照，21条。 */
export const comparedRemark = ({ draft, precedents }: Comparison): string =>
  `与${precedents.map(({ name }) => name).join('、')}对照，共${compared(draft.clauses).length}条。`;
