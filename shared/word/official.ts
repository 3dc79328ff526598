import { Document, Packer } from 'docx';
import { type Issuance, plainIssuance } from '../model/issuance.ts';
import type { Policy } from '../model/policy.ts';
import { officialBlocks } from './official-blocks.ts';
import { pageNumbers, pageProperties } from './page.ts';
import { paragraphOf } from './paragraphs.ts';
import { patched } from './patch.ts';
import { officialStyles } from './styles.ts';

/**
 * A policy as a Word file in the official format (GB/T 9704-2012): the notice first, the measures
 * on a new page, the text as read and without loss. The same policy gives the same bytes.
 */
export const officialDocx = async (
  policy: Policy,
  issuance: Issuance = plainIssuance,
): Promise<Uint8Array> => {
  const title = policy.title ?? policy.notice?.title ?? '';
  const { placed, format } = officialBlocks(policy, issuance);
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(format),
    sections: [
      {
        properties: pageProperties(format),
        footers: pageNumbers(format),
        children: placed.map((one) => paragraphOf(one, format)),
      },
    ],
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), title, format);
};
