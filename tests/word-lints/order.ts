import { elementsOf } from '../../shared/word/read/xml.ts';
import type { Lint } from './file.ts';

/** Children in the order of the schema (ECMA-376, wml.xsd), without w:. */
const ORDERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers ' +
      'pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE ' +
      'autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents ' +
      'suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle ' +
      'rPr sectPr pPrChange',
    'w:rPr':
      'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline ' +
      'shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz ' +
      'szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout ' +
      'specVanish oMath rPrChange',
    'w:sectPr':
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders ' +
      'lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter ' +
      'docGrid printerSettings sectPrChange',
    'w:tblPr':
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc ' +
      'tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption ' +
      'tblDescription tblPrChange',
    'w:tcPr':
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText ' +
      'vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
    'w:tbl': 'tblPr tblGrid tr',
  }).map(([name, order]) => [name, order.split(' ').map((child) => `w:${child}`)]),
);

/** Headers and footers of a section come in any order among themselves. */
const rankOf = (order: readonly string[], name: string): number =>
  order.indexOf(name === 'w:headerReference' ? 'w:footerReference' : name);

/** Word skips or refuses properties that stand in the wrong place. */
export const schemaOrder: Lint = (file) =>
  file.elements.flatMap(({ element, part }) => {
    const order = ORDERS.get(element.name);
    if (order === undefined) return [];
    const names = elementsOf(element).map(({ name }) => name);
    const unknown = names.filter((name) => !order.includes(name));
    const late = names.filter((name, at) =>
      names.slice(0, at).some((before) => rankOf(order, before) > rankOf(order, name)),
    );
    const once = order.filter(
      (name) =>
        !/(Reference|:tr)$/u.test(name) && names.filter((other) => other === name).length > 1,
    );
    return [
      ...unknown.map((name) => `${part}: ${name} in ${element.name}`),
      ...late.map((name) => `${part}: ${name} too late in ${element.name}`),
      ...once.map((name) => `${part}: ${name} twice in ${element.name}`),
    ];
  });
