/** Number formats in English words; Chinese documents meet them in appendices: 1st, First, One. */
export const ENGLISH: Readonly<Record<string, (value: number) => string | null>> = {
  ordinal: (value) => `${value}${ending(value)}`,
  cardinalText: (value) => capital(words(value)),
  ordinalText: (value) => capital(words(value)?.replace(/[a-z]+$/u, ordinal) ?? null),
};

const ending = (value: number): string => {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const words = (value: number): string | null => {
  if (value < 0 || value > 999) return null;
  if (value < 20) return SMALL[value] ?? null;
  if (value < 100) {
    const unit = value % 10 === 0 ? '' : `-${SMALL[value % 10] ?? ''}`;
    return `${TENS[Math.floor(value / 10) - 2] ?? ''}${unit}`;
  }
  const rest = value % 100 === 0 ? '' : ` ${words(value % 100) ?? ''}`;
  return `${SMALL[Math.floor(value / 100)] ?? ''} hundred${rest}`;
};

const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

const ordinal = (word: string): string => IRREGULAR[word] ?? `${word.replace(/y$/u, 'ie')}th`;

const capital = (text: string | null): string | null =>
  text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
