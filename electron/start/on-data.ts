import { mkdirSync } from 'node:fs';
import { reasonOf } from '../host/files.ts';
import { reportTo } from '../host/report.ts';

/** Runs a starter on its data folder; what stops it is said in one sentence. Gives the exit code. */
export async function onData(
  data: string,
  work: (data: string, report: (error: unknown) => void) => Promise<number>,
): Promise<number> {
  const report = reportTo(data);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    return await work(data, report);
  } catch (error) {
    report(error);
    const reason = reasonOf(error) ?? '程序内部出错，详情见该文件夹中的 logs';
    process.stderr.write(`无法启动：${reason}。数据文件夹：${data}\n`);
    return 1;
  }
}
