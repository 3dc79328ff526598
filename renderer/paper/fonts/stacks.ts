import type { Face, Format } from '../../../shared/word/format.ts';

/** The same font under the name it carries in its other language. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: 'FangSong_GB2312',
  楷体_GB2312: 'KaiTi_GB2312',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
  方正小标宋简体: 'FZXiaoBiaoSong-B05S',
  方正小标宋_GBK: 'FZXiaoBiaoSong-B05',
  华文中宋: 'STZhongsong',
};

/** What stands in on macOS, 麒麟 and 统信 when neither the font nor a substitute is there. */
const LAST: Readonly<Record<Face, readonly string[]>> = {
  fangsong: ['STFangsong', 'FandolFang R', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  kai: ['STKaiti', 'FandolKai', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  hei: ['STHeiti', 'Microsoft YaHei', 'FandolHei', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  song: ['STSong', 'FandolSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  xiaobiaosong: ['STSong', 'FandolSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
};

/** One font under all its names. */
export const namesOf = (name: string): readonly string[] => {
  const other = OTHER_NAMES[name];
  return other === undefined ? [name] : [name, other];
};

/** The fonts of a face in the order they are tried; the format's own first. */
export const fontsOf = (face: Face, { faces }: Pick<Format, 'faces'>): readonly string[] => [
  ...new Set([faces[face].name, ...faces[face].substitutes, ...LAST[face]]),
];

/** The same for a style sheet. */
export const stackOf = (face: Face, format: Pick<Format, 'faces'>): string =>
  [...new Set(fontsOf(face, format).flatMap(namesOf))]
    .map((name) => JSON.stringify(name))
    .concat(face === 'hei' ? 'sans-serif' : 'serif')
    .join(', ');

/** For digits and Latin letters, which an office may set in a font of their own. */
export const latinStackOf = (face: Face, format: Pick<Format, 'faces' | 'latin'>): string => {
  const own = format.latin.font.value;
  const chinese = stackOf(face, format);
  return own === '' ? chinese : `${JSON.stringify(own)}, ${chinese}`;
};
