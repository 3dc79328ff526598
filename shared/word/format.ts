import { z } from 'zod';
import gbt9704 from '../../templates/formats/gbt9704-2012.json' with { type: 'json' };

/**
 * How binding a value is. The standard grades its own words (应当 / 一般 / 推荐), and much of what
 * offices do is habit it never mentions (实务): only a 规定 may ever be reported as an error.
 */
export const strength = z.enum(['规定', '一般', '推荐', '实务']);

/** A value with the clause that gives it. A 实务 value carries the clause it serves. */
const graded = <T extends z.ZodType>(value: T) =>
  z.object({ value, clause: z.string().regex(/^\d+(\.\d+)*$/), strength });

const face = z.enum(['fangsong', 'kai', 'hei', 'song', 'xiaobiaosong']);
const align = z.enum(['left', 'center', 'right']);
const count = graded(z.number().int().nonnegative());
const mm = graded(z.number().positive());
const points = graded(z.number().positive());
const share = graded(z.number().positive().max(1));
/** Word wants integers in twentieths of a point; '37mm' is invalid to the Open XML SDK. */
const twips = graded(z.number().int());
const text = graded(z.string().min(1));
const yes = graded(z.boolean());
/** Red, green and blue in two hexadecimal digits each, as Word writes them. */
const colour = graded(z.string().regex(/^[0-9A-F]{6}$/));

/** The standard names faces (仿宋体); which font file that is on a machine is habit. */
const font = z.object({
  name: z.string().min(1),
  /** Tried in this order by Word when the font is missing; never shipped. */
  substitutes: z.array(z.string().min(1)),
  /** A face that is only at hand in a lighter weight is set bold (小标宋 as 宋体). */
  bold: z.boolean(),
  family: z.enum(['auto', 'modern', 'script']),
});

const level = z.object({ example: z.string(), face: graded(face), bold: yes });

/** Keys end in their unit: Mm, Pt, Twips, Characters (of the body size), Lines. */
export const formatSchema = z.object({
  format: z.literal(1),
  id: z.string(),
  standard: z.string(),
  name: z.string(),
  official: z.string(),
  provenance: z.string(),
  faces: z.record(face, font),
  paper: z.object({ widthMm: mm, heightMm: mm }),
  textArea: z.object({ topMm: mm, leftMm: mm, widthMm: mm, heightMm: mm, toleranceMm: mm }),
  grid: z.object({ lines: count, characters: count, lineTwips: twips, spacingTwips: twips }),
  /** Face of digits and Latin letters; '' is the Chinese face around them. */
  latin: z.object({ font: graded(z.string()) }),
  body: z.object({
    face: graded(face),
    sizePt: points,
    indentCharacters: count,
    firstPageCarriesBody: yes,
  }),
  levels: z.object({
    han: level,
    'han-paren': level,
    arabic: level,
    'arabic-paren': level,
    circled: level,
    part: level,
    chapter: level,
    section: level,
    article: level,
  }),
  copyNumber: z.object({ digits: count, line: count }),
  secrecy: z.object({ face: graded(face), line: count }),
  urgency: z.object({ face: graded(face) }),
  masthead: z.object({
    belowTopMm: mm,
    face: graded(face),
    /** 红色, of the rules below it too; in Word's palette FF0000 is 红色, C00000 深红. */
    colour,
    suffix: text,
    maxHeightMm: mm,
    /** Type of the mark is not smaller as long as narrowing its characters helps. */
    leastSizePt: points,
    /** Share of their width that narrowed characters keep at least. */
    narrowest: share,
  }),
  docNumber: z.object({
    blankLinesBefore: count,
    align: graded(align),
    brackets: text,
    besideSignerCharacters: count,
  }),
  signer: z.object({ face: graded(face), label: text, sideCharacters: count, namesPerLine: count }),
  redRule: z.object({ belowNumberMm: mm, widthMm: mm, thicknessMm: mm }),
  title: z.object({
    face: graded(face),
    sizePt: points,
    blankLinesBefore: count,
    align: graded(align),
    shapes: graded(z.array(z.string())),
    lineTwips: twips,
  }),
  subtitle: z.object({ face: graded(face), align: graded(align) }),
  addressee: z.object({ blankLinesBefore: count, align: graded(align), closing: text }),
  attachmentNote: z.object({ blankLinesBefore: count, indentCharacters: count }),
  signature: z.object({
    blankLinesBefore: count,
    nameRightCharacters: count,
    dateShiftCharacters: count,
    sealedDateRightCharacters: count,
    sealedBlankLinesBefore: count,
    /** Diameter of a seal; the organ's rank decides it, not the standard. */
    sealMm: mm,
    sealedNamesPerRow: count,
    /** Between rows of names, so that seals above each other do not touch. */
    sealedRowBlankLines: count,
  }),
  annotation: z.object({ indentCharacters: count, brackets: text }),
  attachment: z.object({ labelFace: graded(face), titleLine: count, ownPage: yes }),
  imprint: z.object({
    outerRuleMm: mm,
    innerRuleMm: mm,
    sizePt: points,
    sideCharacters: count,
    copyLabel: text,
    printedSuffix: text,
    atBottomOfLastPage: yes,
  }),
  pageNumber: z.object({
    face: graded(face),
    sizePt: points,
    align: graded(z.enum(['outer', 'center'])),
    dash: text,
    belowTextMm: mm,
    sideCharacters: count,
  }),
  table: z.object({
    headerAtBindingSideOnOddPages: yes,
    numberAsInPortrait: yes,
    /** Larger type first. */
    sizesPt: graded(z.tuple([z.number().positive(), z.number().positive()])),
    mostColumnsInLargeType: count,
    mostColumnsInPortrait: count,
    ruleMm: mm,
  }),
  notation: z.object({ standards: graded(z.array(z.string())) }),
  letter: z.object({
    mastheadTopMm: mm,
    ruleWidthMm: mm,
    ruleBelowMastheadMm: mm,
    footRuleAboveEdgeMm: mm,
    /** Of the body's size. */
    belowRuleCharacters: graded(z.number().positive()),
    ruleThicknessMm: mm,
    blankLinesBeforeTitle: count,
    printedLine: yes,
    imprintRules: yes,
    numberOnFirstPage: yes,
  }),
});

export type Format = z.infer<typeof formatSchema>;
export type Face = z.infer<typeof face>;
export type Strength = z.infer<typeof strength>;

/** GB/T 9704-2012 as data, checked against the schema when the module loads. */
export const officialFormat: Format = formatSchema.parse(gbt9704);
