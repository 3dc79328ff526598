/** One stop of 使用导览: what it points at, and a sentence about it. */
export type TourStep = {
  readonly title: string;
  readonly text: string;
  /** Where it is on the screen; the first of them that can be seen is pointed at. */
  readonly at: readonly string[];
};

/** A drafter's way from an empty desk to a file to hand over. */
export const tourSteps: readonly TourStep[] = [
  {
    title: '新建或打开',
    text: '“新建”按先例生成骨架草稿，“打开文件”读入已有的稿子。现在打开的是示例草稿，可随意改动。',
    at: ['.new-draft-button', '.drafts-button'],
  },
  {
    title: '提纲',
    text: '各部分和条款都列在这里，点一下即到正文；底部是先例常有而本稿缺少的内容。',
    at: ['.outline-pane', '.title-bar > button'],
  },
  {
    title: '对照先例',
    text: '光标放到哪一条，这里就逐句对照上海、天津、北京的相应条款；旁边的“建议”给出有出处的写法。',
    at: ['#side-pane', '.side-toggle'],
  },
  {
    title: '检查',
    text: '序号、标点、引用、别地残留等随写随查，这里是问题数；点开可逐条处理，不会擅自改动正文。',
    at: ['.check-status', '.status'],
  },
  {
    title: '导出',
    text: '按公文格式导出 Word 文件；旁边的箭头还有修订稿、条款对照表、起草说明和检查报告。',
    at: ['.export'],
  },
];
