import { openChecker } from '../../../shared/check/checker.ts';
import { checkSet, contextOf } from '../../check-set.ts';
import { edited, reworded } from '../alignment/speed.ts';
import { type Effort, sized } from '../effort.ts';
import { atMost, type Figure, informs } from '../figure.ts';
import { milliseconds } from '../timing.ts';

/** A draft of 30 clauses: all of it new, and after an edit of one of them. */
export function checkSpeed(effort: Effort): readonly Figure[] {
  const rounds = sized(effort, 7, 1);
  const { profile } = checkSet('drafts');
  const drafts = Array.from({ length: 8 }, (_, call) => reworded(7_000 + call));
  const first = drafts[0] ?? reworded(7_000);
  const context = contextOf(first, profile);
  const begun = performance.now();
  openChecker(context)(first);
  const cold = performance.now() - begun;
  const whole = milliseconds(
    (call) => openChecker(context)(drafts[call % 8] ?? first),
    sized(effort, 4, 1),
    rounds,
  );
  const check = openChecker(context);
  check(edited(0, 6_999));
  const edits = Array.from({ length: 120 }, (_, call) => edited(call % 30, 7_100 + call));
  const edit = milliseconds(
    (call) => check(edits[call % edits.length] ?? first),
    sized(effort, 12, 1),
    rounds,
  );
  return [
    atMost('30 条草稿：检查全稿，毫秒', 30, whole, 1),
    atMost('30 条草稿：改一处后再检查，毫秒', 5, edit, 2),
    informs('　首次', `${cold.toFixed(0)} ms（含读入地区资料）`),
  ];
}
