import type { LineChange } from '../model/opinion.ts';

/**
 * Words in quotation marks: of “…”修改为“…” the first pair is the passage, the second the wording. A
 * quotation may hold one of its own.
 */
const QUOTED = '“((?:[^“”]|“[^“”]*”)+)”';
/** Between the two: 一句, 的表述, 中的, 这一内容. */
const ABOUT = '[^“”。；\\n]{0,12}?';

const REPLACE = new RegExp(
  `(?:将|把)?${ABOUT}${QUOTED}${ABOUT}(?:修改为|改为|调整为|修订为|更改为|表述为|完善为|替换为|改成|更正为|统一为)[：:]?${QUOTED}`,
  'gu',
);
/** 删除第十一条“支持海外维权援助” means the article, not its heading. */
const REMOVE = new RegExp(`(?:删除|删去|删掉|去掉)${ABOUT}(?<![条项款点）])${QUOTED}`, 'gu');
const REMOVED = new RegExp(`(?:将|把)${QUOTED}${ABOUT}(?:删除|删去|删掉|去掉)`, 'gu');
const BEHIND = new RegExp(
  `在?${QUOTED}(?:之|的)?后(?:面)?(?:增加|加入|补充|添加|加上|插入)(?:表述|内容)?[：:]?${QUOTED}`,
  'gu',
);
const BEFORE = new RegExp(
  `在?${QUOTED}(?:之|的)?前(?:面)?(?:增加|加入|补充|添加|加上|插入)(?:表述|内容)?[：:]?${QUOTED}`,
  'gu',
);
/** 建议改为“…”: what the comment hangs on is the passage. */
const ONLY_WORDS = new RegExp(
  `^(?:建议|应|宜|可)?(?:修改为|改为|调整为|表述为|改成|更正为)[：:]?${QUOTED}[。.]?$`,
  'u',
);
const ONLY_REMOVE = /^(?:建议|应|宜|可)?(?:删除|删去|删掉|去掉)(?:此处|这句|该句|此句)?[。.]?$/u;

type Swap = { readonly printed: string; readonly words: string };

/** What an opinion asks to be put in the place of what, as far as it quotes both word for word. */
export function swapsIn(said: string, quote = ''): readonly Swap[] {
  const swaps = [
    ...[...said.matchAll(REPLACE)].map(([, printed = '', words = '']) => ({ printed, words })),
    ...[...said.matchAll(BEHIND)].map(([, printed = '', words = '']) => ({
      printed,
      words: printed + words,
    })),
    ...[...said.matchAll(BEFORE)].map(([, printed = '', words = '']) => ({
      printed,
      words: words + printed,
    })),
    ...[...said.matchAll(REMOVE), ...said.matchAll(REMOVED)].map(([, printed = '']) => ({
      printed,
      words: '',
    })),
  ];
  if (swaps.length > 0 || quote === '' || quote.includes('\n')) return swaps;
  const only = ONLY_WORDS.exec(said.trim());
  if (only !== null) return [{ printed: quote, words: only[1] ?? '' }];
  return ONLY_REMOVE.test(said.trim()) ? [{ printed: quote, words: '' }] : [];
}

/**
 * The paragraph as an opinion wants it. Nothing where it does not quote exactly, where the quoted
 * words are not there, or stand there twice: a guess would put words into the unit's mouth.
 */
export function proposalIn(said: string, line: string, quote = ''): readonly LineChange[] {
  const swaps = swapsIn(said, quote);
  if (swaps.length === 0) return [];
  let words = line;
  for (const swap of swaps) {
    const at = words.indexOf(swap.printed);
    if (at < 0 || words.indexOf(swap.printed, at + 1) >= 0) return [];
    words = joined(words.slice(0, at), swap.words, words.slice(at + swap.printed.length));
  }
  return words === line ? [] : [{ kind: 'rewrite', line, words }];
}

/** Words taken out leave one of the marks around them, the stronger one. */
function joined(before: string, words: string, behind: string): string {
  const twice = words === '' && /[，、；。：]$/u.test(before) && /^[，、；。]/u.test(behind);
  if (!twice) return before + words + behind;
  return /^[；。]/u.test(behind) && !before.endsWith('。')
    ? before.slice(0, -1) + behind
    : before + behind.slice(1);
}
