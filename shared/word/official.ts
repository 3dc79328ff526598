import { Document, Packer } from 'docx';
import type { Policy } from '../model/policy.ts';
import { elementsOf } from './elements.ts';
import { pageNumbers, pageProperties } from './page.ts';
import { paragraphOf } from './paragraphs.ts';
import { patched } from './patch.ts';
import { placed } from './placing.ts';
import { officialStyles } from './styles.ts';

/**
 * A policy as a Word file in the official format (GB/T 9704-2012): the notice first, the measures
 * on a new page, the text as read and without loss. The same policy gives the same bytes.
 */
export const officialDocx = async (policy: Policy): Promise<Uint8Array> => {
  const title = policy.title ?? policy.notice?.title ?? '';
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(),
    sections: [
      {
        properties: pageProperties(),
        footers: pageNumbers(),
        children: placed(elementsOf(policy)).map(paragraphOf),
      },
    ],
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), title);
};
