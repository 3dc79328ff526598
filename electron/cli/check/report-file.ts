import { extname } from 'node:path';
import { Refusal } from '../../../shared/api.ts';
import { type Checked, checkReport } from '../../../shared/word/report/content.ts';
import { checkReportDocx } from '../../../shared/word/report/docx.ts';
import { reportJson } from '../../../shared/word/report/json.ts';
import { isSameFile, write } from '../output.ts';

const extensions = ['.docx', '.json'];

/** Refuses a name under which no 检查报告 can be written, before anything is checked. */
export async function reportTarget(target: string, document: string): Promise<string> {
  if (!extensions.includes(extname(target).toLowerCase())) {
    throw new Refusal(
      'bad-request',
      `检查报告的文件名应以 ${extensions.join('、')} 结尾，“${target}”不是。`,
    );
  }
  if (await isSameFile(document, target)) {
    throw new Refusal('bad-request', `“${target}”就是被检查的文件，请换一个文件名，原文件不改。`);
  }
  return target;
}

/** Writes the 检查报告 in the form its name asks for. */
export async function writeReport(target: string, checked: Checked): Promise<void> {
  const report = checkReport(checked);
  await write(
    target,
    extname(target).toLowerCase() === '.json'
      ? new TextEncoder().encode(reportJson(report))
      : await checkReportDocx(report),
  );
}
