import { alignmentFigures } from './alignment.ts';
import { checkFigures } from './check.ts';
import { differenceFigures } from './difference.ts';
import { draftFigures } from './drafts.ts';
import { exportFigures } from './export.ts';
import type { Figure } from './figure.ts';
import { parseFigures } from './parse.ts';
import { scaleFigures } from './scale.ts';
import { slotFigures } from './slots.ts';
import { suggestionFigures } from './suggestion.ts';
import { summaryOf, tableOf } from './table.ts';
import { topicFigures } from './topics.ts';
import { typingFigures } from './typing.ts';
import { versionFigures } from './versions.ts';
import { workspaceFigures } from './workspace.ts';

/**
 * `npm run bench`: everything measured in one run beside the bars of the design, as ratios that mean
 * the same on any machine. One part alone: `npm run bench -- 对应`.
 */
const sections: readonly (readonly [
  string,
  () => readonly Figure[] | Promise<readonly Figure[]>,
])[] = [
  ['解析 parse', parseFigures],
  ['对应 alignment', alignmentFigures],
  ['主题 topics', topicFigures],
  ['差异 difference', differenceFigures],
  ['版本 versions', versionFigures],
  ['要素 slots', slotFigures],
  ['建议 suggestion', suggestionFigures],
  ['检查 check', checkFigures],
  ['草稿 drafts', draftFigures],
  ['导出 export', exportFigures],
  ['规模 scale', scaleFigures],
  ['打字 typing', typingFigures],
  ['工作台 workspace', workspaceFigures],
];

async function main(wanted: string): Promise<void> {
  const measured: Figure[] = [];
  for (const [title, measure] of sections.filter(([name]) => name.includes(wanted))) {
    console.log(`\n== ${title}`);
    const figures = await measure();
    for (const line of tableOf(figures)) console.log(line);
    measured.push(...figures);
  }
  console.log(`\n${summaryOf(measured)}`);
}

void main(process.argv[2] ?? '');
