import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Format } from '../format.ts';
import { coreProperties, escapeXml, packed } from '../package.ts';

/**
 * What the docx library has no words for, written into its finished file in one step: typography
 * of Normal, spacing of marks, substitutes of fonts, neutral metadata. The zip is written anew with
 * fixed times, so that the same document always gives the same bytes.
 */
export const patched = (file: Uint8Array, title: string, format: Format): Uint8Array => {
  const parts = unzipSync(file);
  const rewrite = (name: string, change: (xml: string) => string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the document has no ${name}`);
    parts[name] = strToU8(change(strFromU8(part)));
  };
  rewrite('word/document.xml', withThinSectionEnds);
  rewrite('word/styles.xml', withTypography);
  rewrite('word/settings.xml', withSpacingControl);
  rewrite('word/fontTable.xml', (table) => withFonts(table, format));
  rewrite('docProps/core.xml', () => coreProperties(title));
  return packed(parts);
};

/**
 * Properties of Normal in the order of the schema (CT_PPrBase), all before w:spacing.
 * - widowControl off: else pages come short of their 22 lines;
 * - overflowPunct on, Word's own default, said aloud: LibreOffice reads the setting the wrong way
 *   round, and where it hangs marks into the margin of justified, narrowed lines it loses them;
 * - autoSpaceDE/DN off: Word would put a quarter blank around every number, off the grid of 28
 *   (LibreOffice has no such setting for Word files and keeps its blanks);
 * - snapToGrid off: lines of exactly the grid's height must not be snapped to the next one.
 */
const TYPOGRAPHY =
  '<w:widowControl w:val="0"/><w:overflowPunct w:val="1"/>' +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

const withTypography = (styles: string): string =>
  replaceOnce(
    styles,
    /(<w:style [^>]*w:styleId="Normal"[^>]*>(?:(?!<w:pPr>|<\/w:style>).)*<w:pPr>)(?=<w:spacing )/su,
    (head) => head + TYPOGRAPHY,
  );

/**
 * The library ends a section with a paragraph of its own; at its usual height it would begin a page
 * of its own where the page before is full.
 */
const withThinSectionEnds = (document: string): string =>
  document.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
      '<w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr',
  );

/** Marks keep their full width: squeezed, a line would hold more than its 28 characters. */
const withSpacingControl = (settings: string): string =>
  replaceOnce(
    settings,
    /<w:compat>/u,
    (compat) => `<w:characterSpacingControl w:val="doNotCompress"/>${compat}`,
  );

/** Tells Word what to take when a font is missing: 仿宋_GB2312 is not part of Windows, 仿宋 is. */
const withFonts = (table: string, format: Format): string =>
  replaceOnce(
    table,
    /<w:fonts([^>]*)\/>/u,
    (_, attributes) => `<w:fonts${attributes}>${fontEntries(format)}</w:fonts>`,
  );

const fontEntries = (format: Format): string =>
  Object.values(format.faces)
    .map(({ name, substitutes, family }) => {
      const substitute = `<w:altName w:val="${escapeXml(substitutes.join(','))}"/>`;
      return (
        `<w:font w:name="${escapeXml(name)}">${substitute}<w:charset w:val="86"/>` +
        `<w:family w:val="${family}"/></w:font>`
      );
    })
    .join('');

/** A pattern that is not found means that the library writes something new: better loud. */
const replaceOnce = (
  xml: string,
  pattern: RegExp,
  replacement: (...match: string[]) => string,
): string => {
  if (!pattern.test(xml)) throw new Error(`nothing to patch: ${pattern.source}`);
  return xml.replace(pattern, replacement);
};
