import { analyze } from '../../shared/analyze.ts';
import { plainIssuance } from '../../shared/model/issuance.ts';
import { redlineOf } from '../../shared/word/redline.ts';

/** A reviewer's file, with tracked changes as Word has them. */
export async function reviewersFile(before: string, after: string): Promise<Buffer> {
  const { bytes } = await redlineOf({
    draft: analyze(after),
    base: { kind: 'text', policy: analyze(before) },
    issuance: plainIssuance,
    author: '法制科 王敏',
    time: new Date(2026, 10, 20, 9, 30),
  });
  return Buffer.from(bytes);
}
