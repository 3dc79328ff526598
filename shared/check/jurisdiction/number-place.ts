import { gazetteerOf } from '../../library/jurisdictions/gazetteer.ts';
import type { Jurisdictions } from '../../library/jurisdictions.ts';
import type { Precedent } from '../../model/document.ts';

/** Where the number of a document says it comes from; null for a number that does not tell. */
export function numberPlace(
  number: string,
  jurisdictions: Jurisdictions,
): {
  readonly jurisdiction: string | null;
  readonly level: Precedent['level'] | null;
} {
  const codes = gazetteerOf(jurisdictions)
    .codes.filter(({ code }) => number.startsWith(code))
    .toSorted((a, b) => b.code.length - a.code.length);
  const [first] = codes;
  if (first === undefined) return { jurisdiction: null, level: null };
  const { province, city, district } = first;
  const isMunicipality = province === city || /^(?:北京|天津|上海|重庆)市$/.test(province);
  return {
    jurisdiction: isMunicipality ? `${city || province}${district}` : province + city + district,
    level: district !== '' ? '区级' : city !== '' || isMunicipality ? '市级' : '省级',
  };
}
