import type { Code } from '../../library/jurisdictions/gazetteer.ts';
import { blank } from '../../model/blanks.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

const CODE =
  /(?<code>\p{Script=Han}{1,10})[〔[（(【［]\s?\d{4}\s?[〕\]）)】］]\s?(?:第\s?)?\d{1,5}\s?号/gu;

/** The end of one, which is found much faster. */
const NUMBER = /\d{4}\s?[〕\]）)】］]\s?(?:第\s?)?\d{1,5}\s?号/;

/** What may stand before a number and is no part of it: 按照国知发运字〔2022〕47号. */
const BEFORE = /^.*[和与及或按据照以由见在对的]/u;

/** How the numbers of national documents begin: 国办发, 财建, 国知发运字. */
const NATIONAL =
  /^(?:国|中|财|工信|教|科|人社|商|文旅|市监|知|税|银|证监|法|高检|民|自然资|环|交|农|审|署|网信|体|统|发改)/;

/** 发文字号 of another government: nobody can know the number of the own counterpart. */
export function codes(text: string, ground: Ground): readonly Mark[] {
  if (!NUMBER.test(text)) return [];
  return [...text.matchAll(CODE)].flatMap(({ 0: words, index, groups }): readonly Mark[] => {
    const printed = groups?.['code'] ?? '';
    const code = codeOf(printed.replace(BEFORE, ''), ground);
    if (code === '') return [];
    const span = { from: index + printed.length - code.length, to: index + words.length };
    const whole = text.slice(span.from, span.to);
    const owner = ownerOf(code, ground);
    if (owner !== 'foreign') {
      const reason =
        owner === 'own' ? '本区或上级文件的发文字号，照录不改。' : '国家文件的发文字号，照录不改。';
      return [{ act: 'keep', span, reason }];
    }
    const reason = `“${whole}”是其他地方的发文字号，请填写本地文件的字号，没有的删去。`;
    const to = blank('发文字号');
    return [{ act: 'change', about: 'code', kind: 'blank', span, from: whole, to, reason }];
  });
}

/** 国知发运字 of 17部门国知发运字: where a known beginning stands; else all of it. */
function codeOf(printed: string, ground: Ground): string {
  const tails = Array.from(printed, (_, at) => printed.slice(at)).slice(0, -1);
  return (
    tails.find((tail) => begins(tail, ground.gazetteer.codes)) ??
    tails.find((tail) => NATIONAL.test(tail)) ??
    printed
  );
}

const begins = (text: string, codes: readonly Code[]): boolean =>
  codes.some(({ code }) => text.startsWith(code));

/** Whose a number is by its letters: 京政发〔2023〕2号. Of letters nobody knows it is not told. */
export const ownerOfNumber = (
  number: string,
  ground: Ground,
): 'own' | 'national' | 'foreign' | 'unknown' =>
  begins(number, ground.gazetteer.codes) ? ownerOf(number, ground) : 'unknown';

function ownerOf(
  text: string,
  { own, gazetteer, profile }: Ground,
): 'own' | 'national' | 'foreign' {
  const isOwn = ({ province, city, district }: Code): boolean =>
    province === own.province &&
    (city === '' || own.city === '' || city === own.city) &&
    (district === '' || own.district === '' || district === own.district);
  if (profile.cityAbbreviations.some((short) => text.startsWith(short))) return 'own';
  if (begins(text, gazetteer.codes.filter(isOwn))) return 'own';
  if (begins(text, gazetteer.codes)) return 'foreign';
  // 徐市监规: offices of a district put its first character before their own.
  if (own.district !== '' && text.startsWith(own.district.charAt(0))) return 'own';
  return NATIONAL.test(text) ? 'national' : 'foreign';
}
