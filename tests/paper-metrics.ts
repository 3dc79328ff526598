import { Document, Packer, PageOrientation, Paragraph, TextRun } from 'docx';
import { officialFormat } from '../shared/word/format.ts';
import type { Metrics } from '../shared/word/pages/metrics.ts';
import type { BreakRules } from '../shared/word/pages/rules.ts';
import { mmOfPt, type Printed } from './rendered.ts';

/** LibreOffice's lists for zh-CN; it hangs nothing in our files (see TYPOGRAPHY in patch.ts). */
export const writerRules: BreakRules = {
  notFirst: new Set(
    ':!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏､～￠々‖•·ˇˉ―--′’”',
  ),
  notLast: new Set('([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（｛“‘'),
  hanging: new Set(),
};

/** Marks whose width depends on the font at hand and on the script they stand in. */
const LATIN = [
  ...Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)),
  ...'¥§·×°±÷é',
];
const NEUTRAL = [...' “”‘’…—–‰′″℃№①②③④⑤⑥⑦⑧⑨⑩→■●□Ⅰ'];

/** [what stands before it, the mark], where the first gives the script. */
const MARKS: readonly (readonly [string, string])[] = [
  ...LATIN.map((mark) => ['', mark] as const),
  ...NEUTRAL.flatMap((mark) => [['a', mark] as const, ['国', mark] as const]),
];

const FEW = 1;
const MANY = 7;
/** So large that what a PDF rounds away (0.1 pt) is nothing. */
const SIZE_PT = 120;
/** The longest side of a page in Word, 22 inches. */
const SIDE_PT = 1584;

const ROWS = MARKS.flatMap(([before, mark]) =>
  [FEW, MANY].map((times) => `${before}${mark.repeat(times)}。`),
);

/**
 * A file whose page tells the widths of characters in the fonts of this machine. A full stop ends
 * each row: where Chinese begins the PDF names the place, inside words it sums up rounded widths.
 */
export const widthsFile = async (): Promise<Uint8Array> => {
  const { name } = officialFormat.faces.fangsong;
  const font = { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
  const side = SIDE_PT * 20;
  const page = {
    size: { width: side, height: side, orientation: PageOrientation.PORTRAIT },
    margin: { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0, gutter: 0 },
  };
  const children = ROWS.map(
    (text) => new Paragraph({ children: [new TextRun({ text, font, size: SIZE_PT * 2 })] }),
  );
  const document = new Document({ sections: [{ properties: { page }, children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};

/**
 * LibreOffice as it sets Chinese on this machine: its rules, and the widths read off the page of
 * `widthsFile`. A layout with these metrics must agree with its pages line by line.
 */
export const writerMetrics = ({ pages }: Printed): Metrics => {
  const ends = pages
    .flatMap(({ words }) => words)
    .filter(({ text }) => text.endsWith('。'))
    .map(({ right }) => right);
  if (ends.length !== ROWS.length) throw new Error('the rows of widths were not set as written');
  const em = mmOfPt(SIZE_PT);
  const widths = new Map(
    MARKS.map(([before, mark], index) => {
      const grown = (ends[2 * index + 1] ?? 0) - (ends[2 * index] ?? 0);
      return [(before === '国' ? 'han' : 'latin') + mark, grown / (MANY - FEW) / em] as const;
    }),
  );
  return {
    widthOf: (character, script) => widths.get(script + String.fromCodePoint(character)) ?? 1,
    neutral: null,
    initial: 'latin',
    // Noto draws —— as one.
    joined: new Set(['—']),
    scriptGap: 0.2,
    spacesSeams: false,
    rules: writerRules,
  };
};
