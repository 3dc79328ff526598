import type { Package, Relation } from './package.ts';
import { type Element, elementsOf, textOf } from './xml.ts';

type Counts = Readonly<
  Record<'pictures' | 'diagrams' | 'charts' | 'objects' | 'subdocuments' | 'counters', number>
>;

/** What a file holds that is no text and is left behind, a sentence each. */
export const noticesOf = (
  open: Package,
  relations: readonly Relation[],
  stories: readonly Element[],
): readonly string[] => {
  const counts = countsIn(stories);
  const macros =
    relations.some(({ kind }) => kind === 'vbaProject') ||
    open.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
  const said: readonly (readonly [boolean, string])[] = [
    [macros, '文件含有宏：只读取文字，宏没有运行，也没有保留。'],
    [counts.pictures > 0, `图片 ${counts.pictures} 张没有读入：图中如有文字请手工录入。`],
    [counts.diagrams > 0, `SmartArt 图形 ${counts.diagrams} 个没有读入：其中文字请手工录入。`],
    [counts.charts > 0, `图表 ${counts.charts} 个没有读入：请对照原文件。`],
    [counts.objects > 0, `嵌入对象 ${counts.objects} 个没有读入：其中文字请手工录入。`],
    [counts.subdocuments > 0, `子文档 ${counts.subdocuments} 个没有读入：请单独打开。`],
    [
      counts.counters > 0,
      `有 ${counts.counters} 处由域自动编号（AUTONUM、LISTNUM），序号请对照原文件补录。`,
    ],
  ];
  return said.filter(([holds]) => holds).map(([, sentence]) => sentence);
};

const countsIn = (stories: readonly Element[]): Counts => {
  const counts = { pictures: 0, diagrams: 0, charts: 0, objects: 0, subdocuments: 0, counters: 0 };
  const visit = (element: Element): void => {
    switch (element.name) {
      case 'mc:Fallback':
        return; // the same for older programs
      case 'a:blip':
      case 'v:imagedata':
        counts.pictures++;
        return;
      case 'dgm:relIds':
        counts.diagrams++;
        return;
      case 'c:chart':
        counts.charts++;
        return;
      case 'w:object': // drawn by a picture of its own
        counts.objects++;
        return;
      case 'w:subDoc':
        counts.subdocuments++;
        return;
      case 'w:instrText':
        if (/^\s*(?:AUTONUM|LISTNUM)/iu.test(textOf(element))) counts.counters++;
        return;
      default:
        for (const inner of elementsOf(element)) visit(inner);
    }
  };
  for (const story of stories) visit(story);
  return counts;
};
