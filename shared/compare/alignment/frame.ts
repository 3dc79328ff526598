import type { Unit } from './units.ts';

/**
 * Clauses every document has whatever its subject. They use the words of all subjects (到2020年，服务
 * 体系更加健全…) and would match anything, so they only match their like.
 */
export type Frame = 'measure' | 'goals' | 'guarantee' | 'closing';

const GOALS =
  /指导思想|总体(?:要求|思路|目标|安排)|(?:基本|工作|主要)原则|(?:工作|主要|绩效|发展|行动|任务)目标|^主要任务/;
const GUARANTEE =
  /保障措施|工作保障|组织(?:领导|实施|保障)|(?:资金|经费|政策|制度|要素)保障|加强政策引导|(?:完善|强化)政策支撑|监督考核|督促落实|责任落实/;
const CLOSING = /附则|施行|实施日期|有效期|解释权|负责解释/;
const CLOSING_TEXT =
  /^本(?:若干)?(?:措施|办法|意见|方案|细则|规定|计划|政策|通知)自.{4,20}施行|负责解释。?$/;

const FRAME_OF_TOPIC: Readonly<Record<string, Frame>> = {
  'general-goals': 'goals',
  'organisational-guarantee': 'guarantee',
};

/** `topic` is the primary topic where a reader has labelled the clause. */
export function frameOf({ heading, parents, body }: Unit, topic: string | undefined): Frame {
  const labelled = topic === undefined ? undefined : FRAME_OF_TOPIC[topic];
  if (labelled) return labelled;
  const headings = [heading, ...parents].join('\n');
  if (CLOSING.test(headings) || CLOSING_TEXT.test(body)) return 'closing';
  if (GOALS.test(headings)) return 'goals';
  if (GUARANTEE.test(headings)) return 'guarantee';
  return 'measure';
}
