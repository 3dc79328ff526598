import { Document, type FileChild, Packer } from 'docx';
import { toHan } from '../../model/numerals.ts';
import { pageNumbers, pageProperties } from '../docx/page.ts';
import { patched } from '../docx/patch.ts';
import { officialStyles } from '../docx/styles.ts';
import { titleLines } from '../elements/title.ts';
import { type Format, officialFormat } from '../format.ts';
import { bodyBlock, headingBlock, paragraphs, withGaps } from '../notes/blocks.ts';
import { dateWords } from '../table/date-words.ts';
import { factsTable, findingsTable, ignoredTable, summaryTable } from './tables.ts';
import type { CheckReport } from './types.ts';
import { offWords, setOtherwise, statisticsWords, summaryWords, titleOf } from './words.ts';

/** A 检查报告 as a Word file in the official format. The same report gives the same bytes. */
export const checkReportDocx = async (
  report: CheckReport,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const title = titleOf(report);
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(format),
    sections: [
      {
        properties: pageProperties(format),
        footers: pageNumbers(format),
        children: [
          ...paragraphs(
            [
              { kind: 'title', lines: titleLines(title) },
              { kind: 'subtitle', text: dateWords(report.checkedOn) },
              { kind: 'blank' },
            ],
            format,
          ),
          ...partsOf(report, format).flatMap(([heading, children], at) => [
            ...paragraphs([headingBlock('han', 1, `${toHan(at + 1)}、${heading}`, format)], format),
            ...children,
          ]),
        ],
      },
    ],
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), title, format);
};

type Part = readonly [heading: string, children: readonly FileChild[]];

const partsOf = (report: CheckReport, format: Format): readonly Part[] => {
  const lines = (texts: readonly string[]): readonly FileChild[] =>
    paragraphs(
      texts.map((text) => bodyBlock(text, format)),
      format,
    );
  const { findings, ignored, summary } = report;
  return [
    ['基本情况', [...withGaps(factsTable(report, format), format), ...lines([ABOUT])]],
    [
      '结果汇总',
      [
        ...lines([summaryWords(report)]),
        ...(summary.groups.length === 0 ? [] : withGaps(summaryTable(report, format), format)),
      ],
    ],
    [
      '问题清单',
      findings.length === 0
        ? lines(['没有问题。'])
        : withGaps(findingsTable(findings, format), format),
    ],
    [
      '已忽略的问题',
      ignored.length === 0
        ? lines(['没有忽略的问题。'])
        : withGaps(ignoredTable(ignored, format), format),
    ],
    ['规则设置', lines([...offWords(report), ...setOtherwise(report)])],
    ['统计', lines(statisticsWords(report))],
  ];
};

const ABOUT =
  '本报告由措施起草台对照检查规则从文字中得出，供审核时参考，不代替合法性审查和公平竞争审查。' +
  '“规定”为标准、法规明文要求，“一般”“推荐”为标准的通常要求，“实务”为惯例；“提示”须结合实际判断。';
