import { describe, expect, test } from 'vitest';
import { p, read, run, words } from './word-samples.ts';

describe('tables', () => {
  const cell = (inside: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const textOf = (body: string) => read(body).text;

  test('a row is a line; merged cells keep the columns in line', () => {
    const body = table(
      row(cell(words('序号')), cell(words('任务'), '<w:gridSpan w:val="2"/>'), cell(words('时限'))),
      row(
        cell(words('1'), '<w:vMerge w:val="restart"/>'),
        cell(words('甲')),
        cell(words('乙')),
        cell(words('6月')),
      ),
      row(cell('<w:p/>', '<w:vMerge/>'), cell(words('丙')), cell('<w:p/>'), cell(words('7月'))),
      row(cell(words('注：甲。'), '<w:gridSpan w:val="4"/>')),
    );
    expect(textOf(body)).toBe('序号\t任务\t\t时限\n1\t甲\t乙\t6月\n\t丙\t\t7月\n注：甲。\n');
  });

  test('paragraphs, breaks, tabs and tables inside a cell lose no word', () => {
    const inner = table(row(cell(words('子')), cell(words('丑'))));
    const body = table(
      row(
        cell(words('甲', '乙')),
        cell(p('<w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:tab/><w:t>戊</w:t></w:r>') + inner),
      ),
    );
    expect(textOf(body)).toBe('甲 乙\t丙 丁 戊 子 丑\n');
  });

  test('a frame around paragraphs is no table', () => {
    expect(textOf(table(row(cell(words('标题', '正文一。'))), row(cell(words('正文二。')))))).toBe(
      '标题\n正文一。\n正文二。\n',
    );
    expect(
      textOf(table(row(cell('<w:p/>'), cell(words('一。', '二。', '三。')), cell('<w:p/>')))),
    ).toBe('一。\n二。\n三。\n');
  });

  test('rows and cells that a tracked change adds or takes away', () => {
    const gone = `<w:tr><w:trPr><w:del w:author="甲"/></w:trPr>${cell(words('旧'))}${cell(words('行'))}</w:tr>`;
    const added = `<w:tr><w:trPr><w:ins w:author="甲"/></w:trPr>${cell(words('新'))}${cell(words('行'))}</w:tr>`;
    const body = table(
      row(
        cell(words('甲')),
        cell(words('乙'), '<w:cellDel w:author="甲"/>'),
        cell(words('丙'), '<w:cellIns w:author="甲"/>'),
      ),
      gone,
      added,
    );
    expect(read(body).text).toBe('甲\t丙\n新\t行\n');
    expect(read(body, {}, 'rejected').text).toBe('甲\t乙\n旧\t行\n');
    expect(read(body).tracked.count).toBe(4);
  });

  test('a paragraph mark gone before a table or at the end of a cell joins nothing', () => {
    const gone = '<w:rPr><w:del w:author="甲"/></w:rPr>';
    const body =
      p(run('表前'), gone) +
      table(row(cell(p(run('左'), gone)), cell(words('右')))) +
      words('表后');
    expect(read(body).text).toBe('表前\n左\t右\n表后\n');
  });

  test('cells and rows in content controls', () => {
    const wrapped = (inside: string) =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    expect(textOf(table(wrapped(row(wrapped(cell(words('甲'))), cell(words('乙'))))))).toBe(
      '甲\t乙\n',
    );
  });
});
