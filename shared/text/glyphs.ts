import type { Edit } from './edits.ts';

/**
 * Characters that are not what they look like: line breaks of other systems, invisible
 * characters, and code points that show a Chinese character but are not found by a search.
 */

/**
 * Look-alikes seen in texts that went through PDF or old fonts. Only forms that modern texts never
 * use on purpose; traditional forms are left alone.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  釆: '采',
  囯: '国',
  靑: '青',
  硏: '研',
  敎: '教',
  旣: '既',
  卽: '即',
  眞: '真',
  尙: '尚',
  淸: '清',
  // CJK Radicals Supplement: Unicode gives these no decomposition.
  '⺠': '民',
  '⺟': '母',
  '⺴': '网',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

const GLYPH = new RegExp(
  [
    '\\r\\n|[\\r\\v\\f\\u0085\\u2028\\u2029]',
    '[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff]+',
    // Kangxi and supplementary radicals, compatibility ideographs.
    `[\\u2e80-\\u2fdf\\uf900-\\ufaff${Object.keys(LOOK_ALIKES).join('')}]`,
  ].join('|'),
  'g',
);

export function glyphEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(GLYPH)) {
    const edit = replacement(match[0]);
    if (edit.reading !== match[0])
      edits.push({ ...edit, span: { from: match.index, to: match.index + match[0].length } });
  }
  return edits;
}

function replacement(printed: string): Omit<Edit, 'span'> {
  if (/[\r\v\f\u0085\u2028\u2029]/.test(printed))
    return { reading: '\n', kind: 'line-break', reason: '换行符统一' };
  if (/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/.test(printed))
    return { reading: '', kind: 'invisible-character', reason: '不可见字符' };
  const reading = LOOK_ALIKES[printed] ?? printed.normalize('NFKC');
  return {
    reading,
    kind: 'wrong-character',
    reason: `“${printed}”（${codePoint(printed)}）是“${reading}”（${codePoint(reading)}）的形近字`,
  };
}

const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
