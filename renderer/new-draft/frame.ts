import type { Closing, Genre } from '../../shared/suggest/skeleton/choice.ts';
import type { PlanEntry, PlanPart } from './plan.ts';

/** What a genre has around its measures, whatever these are. */
export type Frame = { readonly first: readonly PlanPart[]; readonly last: readonly PlanPart[] };

type FrameClause = {
  readonly key: string;
  readonly heading: string;
  /** Whose evidence bears it out. */
  readonly topic: string;
  readonly prompt: string;
};

const GOALS: readonly FrameClause[] = [
  {
    key: 'frame:ideas',
    heading: '指导思想',
    topic: 'general-goals',
    prompt: '指导思想和总体思路，写明所依据的部署和本区定位',
  },
  {
    key: 'frame:goals',
    heading: '工作目标',
    topic: 'general-goals',
    prompt: '到何年何月达到的目标，逐项写明数字',
  },
];
const SAFEGUARDS: readonly FrameClause[] = [
  {
    key: 'frame:lead',
    heading: '加强组织领导',
    topic: 'organisational-guarantee',
    prompt: '议事协调机制、牵头单位和会商制度',
  },
  {
    key: 'frame:tasks',
    heading: '明确任务分工',
    topic: 'organisational-guarantee',
    prompt: '各单位分工、时间表和清单；可附任务分工表',
  },
  {
    key: 'frame:funds',
    heading: '落实经费保障',
    topic: 'organisational-guarantee',
    prompt: '资金来源、预算安排和使用管理',
  },
  {
    key: 'frame:review',
    heading: '强化监督考核',
    topic: 'statistics-monitoring',
    prompt: '统计监测、评估考核的方式和时间',
  },
];

const prompts = new Map([...GOALS, ...SAFEGUARDS].map(({ key, prompt }) => [key, prompt]));

/** What a clause of the frame has to say; null for any other. */
export const framePrompt = (key: string): string | null => prompts.get(key) ?? null;

const PLAN: Frame = {
  first: [{ heading: '总体要求', entries: GOALS.map(framed) }],
  last: [{ heading: '保障措施', entries: SAFEGUARDS.map(framed) }],
};
const NONE: Frame = { first: [], last: [] };

/** 行动计划 and 实施方案 begin with 指导思想 and 工作目标 and end with 保障措施. */
export const frameOf = (genre: Genre): Frame =>
  genre === '行动计划' || genre === '实施方案' ? PLAN : NONE;

function framed({ key, heading, topic }: FrameClause): PlanEntry {
  return { key, topic, kind: 'frame', heading, chosen: true };
}

const CLOSINGS: Readonly<Record<Genre, readonly Closing[]>> = {
  若干措施: ['funding', 'recovery', 'interpretation', 'effect', 'relation'],
  行动计划: ['interpretation', 'effect'],
  实施方案: ['interpretation', 'effect'],
  工作要点: [],
};

/** Provisions of the 附则 that are ticked from the beginning. */
export const usualClosings = (genre: Genre): readonly Closing[] => CLOSINGS[genre];
