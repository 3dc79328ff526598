import type { Slot, SlotKind, SlotRow } from './types.ts';

/** Words of the trade for kinds, ranges and standings, the same in the window, in Word and on the command line. */
export const kindWords: Readonly<Record<SlotKind, string>> = {
  amount: '数额',
  ratio: '比例',
  deadline: '期限',
  count: '数量',
  body: '责任主体',
  condition: '条件',
};

/** 低于先例; of a date 早于先例, of a length of time 短于先例. */
export function standingWord({ draft, standing }: Pick<SlotRow, 'draft' | 'standing'>): string {
  switch (standing) {
    case 'equal':
      return '一致';
    case 'within':
      return '在区间内';
    case 'differs':
      return '不同';
    case 'only-draft':
      return '仅本稿';
    case 'only-others':
      return '仅先例';
    case 'below':
      return `${lessAndMore(draft)[0]}于先例`;
    case 'above':
      return `${lessAndMore(draft)[1]}于先例`;
  }
}

function lessAndMore(slot: Slot | null): readonly [string, string] {
  if (slot?.value.kind === 'date') return ['早', '晚'];
  return slot?.kind === 'deadline' ? ['短', '长'] : ['低', '高'];
}

/** 30—100万元, 50%, 2024年12月底—2025年12月底; '' where there is nothing to range. */
export function rangeWords({ range, others }: Pick<SlotRow, 'range' | 'others'>): string {
  if (range !== null)
    return ends(range.least, range.most, (value) => figureWords(value, range.unit));
  const days = others
    .flatMap(({ slot }) =>
      slot?.value.kind === 'date' ? [{ text: slot.text, value: slot.value }] : [],
    )
    .map(({ text, value }) => ({ text: bareDate(text), day: value.to ?? value.from ?? '' }))
    .sort((a, b) => a.day.localeCompare(b.day));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first.day === last.day ? first.text : `${first.text}—${last.text}`;
}

/** 到2027年 is 2027年 in a range, 自2027年1月1日起 its day. */
const bareDate = (text: string): string =>
  text.replace(/^\D*(?=\d)/, '').replace(/(?:前|之前|以前|起)$/, '');

/** 30—100万元: the unit once; 15%—30% twice, as the standard for numerals asks. */
function ends(least: number, most: number, words: (value: number) => string): string {
  const [low, high] = [words(least), words(most)];
  if (low === high) return low;
  const unit = /[^\d.]+$/.exec(high)?.[0] ?? '';
  const once = unit !== '%' && low === low.replace(/[^\d.]+$/, '') + unit;
  return `${once ? low.slice(0, -unit.length) : low}—${high}`;
}

/** 20000 of 万元 is 2亿元, 0.5 is 5000元. */
function figureWords(value: number, unit: string): string {
  if (unit === '万元' && Math.abs(value) >= 10_000) return `${plain(value / 10_000)}亿元`;
  if (unit === '万元' && value !== 0 && Math.abs(value) < 1) return `${plain(value * 10_000)}元`;
  return `${plain(value)}${MEASURES[unit] ?? unit}`;
}

const MEASURES: Readonly<Record<string, string>> = { 月: '个月', 工作日: '个工作日' };

const plain = (value: number): string => String(Number(value.toPrecision(12)));
