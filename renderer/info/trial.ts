import { analyze } from '../../shared/analyze.ts';
import { rules } from '../../shared/check/rules.ts';
import type { Group } from '../../shared/check/types.ts';
import { type Edit, edited } from '../../shared/model/edit.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { type CheckWish, openChecking } from '../check/checking.ts';
import type { FieldId } from './fields.ts';
import { infoOf } from './info-of.ts';
import type { FieldState, InfoParts } from './state.ts';

/** Groups of rules that can speak of a value of 文稿信息; amounts and fairness cannot. */
const GROUPS: ReadonlySet<Group> = new Set([
  'structure',
  'punctuation',
  'citation',
  'jurisdiction',
  'element',
  'format',
]);

/** What a field would be in the text behind some edits. */
export type Trial = (
  field: FieldId,
  edits: readonly Edit[],
  parts: InfoParts,
  wish: CheckWish,
) => FieldState;

/**
 * Tries values before they are written: the text as it would be, checked by the very rules of the
 * check. Stays open while somebody types, so that only what changed is looked at anew.
 */
export function openTrial(read: (text: string) => Policy = analyze): Trial {
  const check = openChecking(rules.filter(({ group }) => GROUPS.has(group)));
  return (field, edits, parts, wish) => {
    const policy = read(edited(parts.policy.source, edits));
    const findings = check(policy, wish, []);
    return infoOf({ ...parts, policy, findings })[field];
  };
}
