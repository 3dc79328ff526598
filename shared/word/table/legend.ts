import type { Precedent } from '../../model/document.ts';
import { dateWords } from './date-words.ts';
import type { LegendLine, Mark, MarkedRun } from './types.ts';

/** What stands above the table: what the columns are, and what the marks say. */
export const legendOf = (precedents: readonly Precedent[], own: string): readonly LegendLine[] => [
  [run('对照先例：'), run(`${precedents.map(precedentWords).join('；')}。`)],
  [
    run('文字标记：'),
    run('下划线', 'only-draft'),
    run(`为${own}有而该先例无，`),
    run('删除线', 'only-other'),
    run(`为该先例有而${own}无，无标记为两者相同；差别较大的条款照录先例原文，只以`),
    run('加粗', 'shared'),
    run('标出共有词句。'),
  ],
  [
    run(
      `差异说明：“相近”为主要对应条款，“相关”为部分内容对应，由文字比对得出，经起草人确认的注明“已确认”；照搬为${own}条款中与该先例逐字相同的文字所占比例；` +
        `标“${own}缺”的行为先例有而${own}没有对应条款的内容，列在其应处的位置。先例条款前为其在原文件中的序号，“二.9”即第二部分第9条。`,
    ),
  ],
];

/** 上海＝《上海市…若干措施》（沪知局〔2024〕32号，2024年12月2日） */
const precedentWords = ({ name, year, policy }: Precedent): string => {
  const { title, docNumber, issuedOn } = policy;
  const facts = [docNumber, issuedOn === null ? `${year}年` : dateWords(issuedOn)];
  const known = facts.filter((fact) => fact !== null).join('，');
  return `${name}＝${title === null ? '' : `《${title}》`}（${known}）`;
};

const run = (text: string, mark: Mark = 'plain'): MarkedRun => ({ text, mark });
