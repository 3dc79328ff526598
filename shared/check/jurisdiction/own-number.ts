import { stemOf } from '../../library/jurisdictions/find.ts';
import type { Span } from '../../model/span.ts';
import type { Ground } from '../../suggest/localise/ground.ts';

/** The letters before the year: 沪知局 of 沪知局〔2026〕19号. */
const LETTERS = /^\s*(?<letters>\p{Script=Han}{2,10})(?=\s?[〔[（(【［]\s?\d)/u;
/** How the bodies of a city go on behind its letter: 沪府, 津政办, 杭财; 沪浦 is a district's. */
const BODY =
  /^(?:府|政|委|办|党|知|市监|市场监|财|科|发改|经信|工信|商|人社|教|司|卫|文旅|住建|规|国资|金|数|农|民|统)/;

/**
 * The letters of a number of the city or the province above: 沪知局〔2026〕19号 as the number of a
 * document of 浦东新区. null where they are the district's own, or where that cannot be told.
 *
 * @param number the line with the document's own 发文字号
 */
export function lettersOfAbove(number: string, ground: Ground): Span | null {
  const { own, profile, gazetteer } = ground;
  const found = LETTERS.exec(number);
  const letters = found?.groups?.['letters'] ?? '';
  if (own.district === '' || found === null) return null;
  const here = gazetteer.codes.filter(
    ({ province, city }) =>
      province === own.province && (city === '' || own.city === '' || city === own.city),
  );
  const ofDistrict = here.filter(({ district }) => district === own.district);
  if (ofDistrict.some(({ code }) => letters.startsWith(code))) return null;
  const above = [
    ...profile.cityAbbreviations,
    ...here.filter(({ district }) => district === '').map(({ code }) => code),
  ];
  const isAbove = above.some((code) => {
    const rest = letters.slice(code.length);
    return letters.startsWith(code) && !namesDistrict(rest, own.district) && BODY.test(rest);
  });
  const to = found[0].length;
  return isAbove ? { from: to - letters.length, to } : null;
}

/** 浦知局 of 沪浦知局. */
const namesDistrict = (letters: string, district: string): boolean =>
  letters.startsWith(stemOf(district)) || letters.startsWith(district.charAt(0));
