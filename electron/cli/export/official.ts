import type { Policy } from '../../../shared/model/policy.ts';
import { certain } from '../../../shared/text/corrected.ts';
import { asPrinted } from '../../../shared/text/printed.ts';
import { blanksLeft } from '../../../shared/word/blanks-left.ts';
import { type Deviation, deviationName, deviationsOf } from '../../../shared/word/format/house.ts';
import { officialDocx } from '../../../shared/word/official.ts';
import { officialBlocks } from '../../../shared/word/official-blocks.ts';
import type { Kind } from './kind.ts';

/** 公文格式: the document itself, a library document as corrected, a file in its own words. */
export const official: Kind = {
  extensions: ['.docx'],
  make: async ({ document: { policy, fromLibrary }, issuance }) => {
    const words = fromLibrary ? policy : asPrinted(policy);
    return {
      bytes: await officialDocx(words, issuance),
      remarks: [
        ...blanksLeft(policy.source),
        ...officialBlocks(words, issuance).remarks,
        ...deviationsOf(issuance.deviations).map(departed),
        ...remarksOn(policy, fromLibrary),
      ],
    };
  },
};

/** A departure from what the standard says shall be is no matter of habit. */
const departed = (deviation: Deviation): string =>
  `${deviation.binding ? '注意：' : ''}${deviationName(deviation)}`;

/** What the file holds otherwise than the document: nothing may go missing or change unsaid. */
const remarksOn = (policy: Policy, fromLibrary: boolean): string[] => {
  const doubtful = certain(policy.corrections).length;
  return [
    ...policy.noise.map(({ text, reason }) => `没有写入“${text.trim()}”：${reason}`),
    ...(doubtful === 0
      ? []
      : [fromLibrary ? `已订正${doubtful}处标点和文字` : `${doubtful}处疑似差错照原文写入`]),
  ];
};
