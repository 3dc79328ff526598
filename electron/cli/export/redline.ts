import { Refusal } from '../../../shared/api.ts';
import { align } from '../../../shared/compare/align.ts';
import { clauseName } from '../../../shared/model/names.ts';
import type { Clause } from '../../../shared/model/policy.ts';
import { asPrinted } from '../../../shared/text/printed.ts';
import { type RedlineBase, redlineOf } from '../../../shared/word/redline.ts';
import type { Document } from '../document.ts';
import type { Kind, Request } from './kind.ts';

/** 修订稿: tracked changes against an earlier version (--base) or a precedent (--against). */
export const redline: Kind = {
  extensions: ['.docx'],
  make: async (request) => {
    const { document, issuance, author } = request;
    const base = baseOf(request);
    const { bytes, leftOut } = await redlineOf({
      draft: inItsWords(document),
      base,
      issuance,
      author: author ?? '',
      time: new Date(),
    });
    return { bytes, remarks: remarksOn(base, leftOut) };
  },
};

const remarksOn = (base: RedlineBase, leftOut: readonly Clause[]): string[] =>
  base.kind === 'text' || leftOut.length === 0
    ? []
    : [
        `${base.precedent.name}有 ${leftOut.length} 条在草稿里没有对应，没有写入：${leftOut.map(clauseName).join('；')}`,
      ];

const baseOf = ({ document, against, base }: Request): RedlineBase => {
  if (base !== null && against !== null) {
    throw new Refusal('bad-request', '修订稿只能有一个依据：--base 和 --against 请只写一个。');
  }
  if (base !== null) return { kind: 'text', policy: inItsWords(base) };
  const [precedent, ...others] = against ?? [];
  if (precedent === undefined) {
    throw new Refusal(
      'bad-request',
      '请指明修订稿的依据：--base 加早先版本的文件，或 --against 加先例编号。',
    );
  }
  if (others.length > 0) {
    throw new Refusal('bad-request', '修订稿一次只能对照一份先例，请在 --against 后只写一个编号。');
  }
  const { links } = align(document.policy, [precedent], [], document.topics);
  return { kind: 'precedent', precedent, links };
};

/** A library document as corrected, a file in its own words. */
const inItsWords = ({ policy, fromLibrary }: Document) =>
  fromLibrary ? policy : asPrinted(policy);
