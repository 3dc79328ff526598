import type { Span } from '../../model/span.ts';
import { noteSpans } from './notes.ts';

/**
 * Where figures are part of a name and say nothing that a city could fill differently: 《…（2023—2026年）》,
 * 沪府发〔2023〕1号, 第二十条, “3+6”, “十四五”, “千人计划”. Quoted sentences may well hold an amount.
 */
const NAMES = [
  /《[^《》]{1,200}》/g,
  /[（(〔[［【]\s?\d{4}\s?[）)〕\]］】]\s?(?:第\s?)?\d{1,6}\s?号/g,
  /第\s?[〇零一二两三四五六七八九十百千\d（(]{1,8}[）)]?\s?(?:之[一二三四五六七八九十])?(?:条|款|项|目|章|节|编|部分|批|届|期|次|个|名|位|类|年|季度|阶段|轮|方)/g,
  /“[^“”元%％]{1,12}”/g,
  /7\s?[×xX*]\s?24/g,
  /[“‘"']?十[一二三四五六]五[”’"']?(?=时期|期间|规划|末|以来|$|[^家个名件项])/g,
  /(?:三|四|五|十)年(?:行动|规划|计划|倍增|攻坚)/g,
] as const;

/** The names of a text, in order. Every pattern looks at a bounded stretch. */
function nameSpans(text: string): readonly Span[] {
  return NAMES.flatMap((name) =>
    [...text.matchAll(name)].map(({ 0: words, index }) => ({
      from: index,
      to: index + words.length,
    })),
  ).sort((a, b) => a.from - b.from);
}

/** The text with its names blanked out: offsets stay, figures in them are gone. */
export const withoutNames = (text: string): string => blanked(text, nameSpans(text), '□');

/** The text with the notes inside it blanked out; each ends its sentence. */
export const withoutNotes = (text: string): string => blanked(text, noteSpans(text), '。');

function blanked(text: string, spans: readonly Span[], mark: string): string {
  let blank = '';
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    blank += text.slice(at, start) + mark.repeat(to - start);
    at = to;
  }
  return blank + text.slice(at);
}
