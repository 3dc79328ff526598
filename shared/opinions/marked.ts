import { analyze } from '../analyze.ts';
import type { Revised, Segment } from '../model/revision.ts';
import { foundOfParts } from './found-changes.ts';
import { foundOfThreads } from './found-remarks.ts';
import { groupsOf } from './groups.ts';
import { beforeAll, beforeOffsets } from './sides.ts';
import type { Found, Ground } from './types.ts';

/**
 * The opinions in a copy of the draft that a unit marked: each comment and each tracked change is in
 * exactly one. An author's changes of one clause are one opinion, and a comment of the same author
 * on changed words is its reason.
 */
export function opinionsInMarked(revised: Revised): readonly Found[] {
  const ground: Ground = {
    policy: analyze(beforeAll(revised.body)),
    offset: beforeOffsets(revised.body),
  };
  const groups = groupsOf(revised.body, ground);
  const { own, reasons } = foundOfThreads(revised, groups, ground);
  return [
    ...groups.map((group, at) => foundOfParts(group, reasons.get(at) ?? [])),
    ...besideOf(revised.beside),
    ...own,
  ];
}

/** Changes in text boxes, notes, 页眉 and 页脚 hang on no clause. */
function besideOf(segments: readonly Segment[]): readonly Found[] {
  const ground: Ground = { policy: analyze(''), offset: () => 0 };
  return groupsOf(segments, ground).map((group) => ({
    ...foundOfParts(group, []),
    place: 'unsure',
    clause: '正文之外（文本框、注释、页眉页脚）',
    proposal: [],
  }));
}
