/** 阈值: a number a rule measures with, which an office may set otherwise. */
type Threshold = {
  readonly name: string;
  readonly unit: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
};

/** What an office may set otherwise, with the bounds of what makes sense. */
export const thresholds = {
  titleLength: { name: '标题最多字数', unit: '字', usual: 50, least: 20, most: 100 },
  clauseLength: { name: '一条正文最多字数', unit: '字', usual: 500, least: 100, most: 3000 },
  documentLength: { name: '全文最多字数', unit: '字', usual: 4000, least: 1000, most: 20000 },
  copiedShare: { name: '照抄上级文件的比例', unit: '%', usual: 30, least: 5, most: 100 },
  validityYears: { name: '有效期最长', unit: '年', usual: 5, least: 1, most: 10 },
  trialYears: { name: '试行、暂行最长', unit: '年', usual: 2, least: 1, most: 5 },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdId = keyof typeof thresholds;

export const thresholdIds = Object.keys(thresholds).filter((id): id is ThresholdId =>
  Object.hasOwn(thresholds, id),
);
