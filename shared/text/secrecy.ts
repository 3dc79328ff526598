const B = '[\\s\\u3000\\u200b]*';
const LEVEL = `(?:绝${B}密|机${B}密|秘${B}密)`;
const STAR = '[★☆✩✭⭐＊*]';

/** 机密★1年, 秘 密 ★ 长期, 绝密★: only a 密级 is written with a star (GB/T 9704-2012, 7.2.2). */
const STARRED = new RegExp(`^${LEVEL}${B}${STAR}`, 'u');
/** 密级 alone on its line, in brackets or with its label or period. */
const ALONE = new RegExp(
  `^(?:密${B}级${B}[:：]?)?${B}[【［〔（(\\[]?${B}${LEVEL}${B}(?:级|件|文件)?${B}[】］〕）)\\]]?${B}(?:(?:\\d{1,2}${B}(?:年|个月)|长${B}期))?$`,
  'u',
);
/** What else stands beside a 密级 in the head of a document: 份号, 紧急程度, 发文字号. */
const BESIDE = /^(?:\d{1,8}|份号[:：]?|特急|加急|特提|平急|密级[:：]?|.{0,20}〔\d{4}〕.{0,8}号)$/u;

/** Lines of the body that may still be the head of the document. */
const HEAD = 8;
/** A line of the head is short; longer ones are sentences about something. */
const LONGEST = 60;

/**
 * The 密级 mark a text carries, as printed, or null. With a star it counts wherever it stands
 * apart (an attachment may be classified on its own); without one it counts among the first lines
 * only. Sentences that speak of 商业秘密 or 国家秘密 carry none.
 */
export const secrecyMarkOf = (lines: readonly string[]): string | null => {
  let filled = 0;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') continue;
    filled++;
    if (words.length > LONGEST || /[。；！？]/u.test(words)) continue;
    const mark = markIn(words, filled <= HEAD);
    if (mark !== null) return mark;
  }
  return null;
};

const markIn = (line: string, inHead: boolean): string | null => {
  const isMark = (words: string) => STARRED.test(words) || (inHead && ALONE.test(words));
  // 000001　机密★1年　特急: several things of the head in one line.
  const pieces = line.split(/\t|[ \u3000]{2,}/u).map((piece) => piece.trim());
  const mark = pieces.find(isMark);
  const others = pieces.filter((piece) => piece !== '' && piece !== mark);
  if (mark !== undefined && others.every((piece) => BESIDE.test(piece))) return mark;
  return isMark(line) ? line : null;
};

/** Why such a file is not opened (《保守国家秘密法》: 涉密信息 stays on 涉密 computers). */
export const refusedAsSecret = (mark: string): string =>
  `文件标有密级“${mark}”：涉密文件不得在本机处理，没有打开，也没有保留任何内容；请在涉密计算机上办理。`;
