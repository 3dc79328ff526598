import type { Clause, LineRole, Policy } from '../model/policy.ts';
import { clauseAt } from '../model/walk.ts';

const FIRST_WORDS = 16;

/** A clause as a table names it, with its printed marker: （三）支持机构落户发展. */
export const clauseTitle = ({ marker, heading, text }: Clause): string => {
  const words = heading ?? text.slice(0, FIRST_WORDS) + (text.length > FIRST_WORDS ? '…' : '');
  return `${marker}${/[条章节编]$/u.test(marker) ? ' ' : ''}${words}`.trim();
};

const ROLES: Partial<Record<LineRole, string>> = {
  title: '标题',
  subtitle: '题注',
  preamble: '导语',
  closing: '结尾',
  attachment: '附件',
  signature: '落款',
  date: '落款',
  'notice-title': '印发通知',
  'notice-body': '印发通知',
  addressee: '主送机关',
};

/** What stands at an offset of the text: a clause, or 标题, 导语 and the like. */
export type Place = { readonly title: string; readonly key: string };

export function placeAt(policy: Policy, offset: number): Place {
  const clause = clauseAt(policy.clauses, offset);
  if (clause !== null) return { title: clauseTitle(clause), key: clause.path };
  const line = policy.lines.find(({ span }) => span.to >= offset);
  const role = line?.role === 'continuation' ? undefined : line?.role;
  const title = (role === undefined ? undefined : ROLES[role]) ?? '正文';
  return { title, key: `¶${title}` };
}
