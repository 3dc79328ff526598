import { Document, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { plainIssuance } from '../../../shared/model/issuance.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { officialDocx } from '../../../shared/word/official.ts';
import { officialBlocks } from '../../../shared/word/official-blocks.ts';
import { pagesOf } from '../../../shared/word/pages/pages.ts';
import { readDocx } from '../../../shared/word/read.ts';

/** The same paragraphs as the docx library alone writes them: font and size, nothing official. */
const plainDocx = async (policy: Policy): Promise<Uint8Array> => {
  const children = policy.lines
    .map(({ span }) => policy.source.slice(span.from, span.to))
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const run = new TextRun({ text, font: '仿宋_GB2312', size: 32 });
      return new Paragraph({ children: [run], indent: { firstLine: 640 } });
    });
  const document = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};

/** What is timed; each gives how much came out, so that nothing can be left out unseen. */
export const jobs = {
  official: async (policy: Policy) => (await officialDocx(policy)).length,
  plain: async (policy: Policy) => (await plainDocx(policy)).length,
  pages: async (policy: Policy) => {
    const { placed, format } = officialBlocks(policy, plainIssuance);
    return pagesOf(placed, format).pages.length;
  },
  read: async (_: Policy, file: Uint8Array) => {
    const read = readDocx(file);
    if (!read.ok) throw new Error(read.message);
    return read.text.length;
  },
  mammoth: async (_: Policy, file: Uint8Array) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value.length,
} as const satisfies Record<string, (policy: Policy, file: Uint8Array) => Promise<number>>;

export type Job = keyof typeof jobs;

export const isJob = (name: string): name is Job => Object.hasOwn(jobs, name);
