import type { Wording } from './units.ts';

/**
 * Clauses every document has whatever its subject. They use the words of all subjects (到2020年，服务
 * 体系更加健全…) and would match anything, so they only match their like.
 */
export type Frame = 'measure' | 'principles' | 'goals' | 'overview' | 'guarantee' | 'closing';

/** By the clause's heading or one above it; the first that fits. */
const HEADINGS: readonly (readonly [Frame, RegExp])[] = [
  ['closing', /附则|施行|实施日期|有效期|解释权|负责解释/],
  ['principles', /指导思想|总体(?:要求|思路)|(?:基本|工作|主要)原则/],
  ['goals', /(?:总体|工作|主要|绩效|发展|行动|任务)目标/],
  [
    'guarantee',
    /保障措施|工作保障|组织(?:领导|实施|保障)|(?:资金|经费|政策|制度)保障|政策(?:支撑|引导)|监督考核|督促落实|责任落实/,
  ],
];
const CLOSING_TEXT =
  /^本(?:若干)?(?:措施|办法|意见|方案|细则|规定|计划|政策|通知)自.{4,20}施行|负责解释。?$/;

const LABELLED: Readonly<Record<string, Frame>> = {
  'general-goals': 'goals',
  'organisational-guarantee': 'guarantee',
};

/** `topic` is the primary topic where a reader has labelled the clause. */
export function frameOf({ heading, parents, body }: Wording, topic: string | undefined): Frame {
  if (CLOSING_TEXT.test(body)) return 'closing';
  // 主要任务 as a part holds the measures; as a clause of its own it sums them up.
  if (/^(?:主要|重点|工作)任务/.test(heading)) return 'overview';
  for (const name of [heading, ...parents.toReversed()]) {
    const [frame] = HEADINGS.find(([, pattern]) => pattern.test(name)) ?? [];
    if (frame) return frame;
  }
  return LABELLED[topic ?? ''] ?? 'measure';
}
