import { Document, type ISectionOptions, Packer } from 'docx';
import { type Issuance, plainIssuance } from '../model/issuance.ts';
import type { Policy } from '../model/policy.ts';
import { childrenOf } from './docx/body.ts';
import { landscapeNumbers } from './docx/landscape-number.ts';
import { letterFooter } from './docx/letter-frames.ts';
import { landscapeProperties, pageNumbers, pageProperties } from './docx/page.ts';
import { patched } from './docx/patch.ts';
import { officialStyles } from './docx/styles.ts';
import type { Format } from './format.ts';
import { sheetsOf } from './groups.ts';
import { type Form, officialBlocks } from './official-blocks.ts';

/**
 * A policy as a Word file in the official format (GB/T 9704-2012) with these 发文要素: the notice
 * first, the measures on a new page, the text as read and without loss. The same policy gives the
 * same bytes.
 */
export const officialDocx = async (
  policy: Policy,
  issuance: Issuance = plainIssuance,
): Promise<Uint8Array> => {
  const title = policy.title ?? policy.notice?.title ?? '';
  const { placed, format, form } = officialBlocks(policy, issuance);
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(format),
    sections: sheetsOf(placed).map((sheets, index) => ({
      ...(sheets.landscape ? across(format) : upright(format, index === 0 ? form : 'document')),
      children: childrenOf(sheets.placed, format),
    })),
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), title, format);
};

type Section = Omit<ISectionOptions, 'children'>;

/** Page 1 of a letter has no number, but its second double rule (10.1). */
const upright = (format: Format, form: Form): Section =>
  form === 'letter' && !format.letter.numberOnFirstPage.value
    ? {
        properties: { ...pageProperties(format), titlePage: true },
        footers: { ...pageNumbers(format), first: letterFooter(format) },
      }
    : { properties: pageProperties(format), footers: pageNumbers(format) };

const across = (format: Format): Section => ({
  properties: landscapeProperties(format),
  footers: landscapeNumbers(format),
});
