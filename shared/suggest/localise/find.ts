import { bodyNames } from '../../library/jurisdictions/duties.ts';
import { formAt, formsOf } from '../../library/jurisdictions/forms.ts';
import { isGround, type Place } from '../../library/jurisdictions/gazetteer.ts';
import type { Ground } from './ground.ts';

/** What stands before 市 where it is part of another word: 城市, 上市, 各市, 直辖市, 设区的市. */
export const NO_LEVEL_BEFORE = '(?<![城上都超门股夜集县地各某外跨该辖]|设区的)';

/** The name of a place that stands at `at`: the text's own name or any the data knows; '' for none. */
export function placeAt(text: string, at: number, { gazetteer, selfForms }: Ground): string {
  const form = formAt(gazetteer.forms, text, at);
  const self = formAt(selfForms, text, at);
  return self.length > form.length ? self : form;
}

/** What a form may mean; the text's own name may be one the data does not know. */
export const placesNamed = (form: string, { gazetteer }: Ground): readonly Place[] =>
  gazetteer.places.get(form) ?? [];

/** A place at the head of a name: 上海市浦东新区 of 上海市浦东新区财政局, whose last part is 浦东新区. */
export type Led = { readonly form: string; readonly last: string; readonly place: Place | null };

/** 上海市浦东新区陆家嘴街道 has three; without an end 上海市上海市上海市… is read anew at each of its places. */
const MOST_PLACES = 6;

/** Any place a name begins with; with `grounds` only provinces, cities and districts. */
export function leadingPlace(
  text: string,
  at: number,
  ground: Ground,
  { grounds = false }: { readonly grounds?: boolean } = {},
): Led | null {
  let led: Led | null = null;
  for (let end = at, count = 0; count < MOST_PLACES; count += 1) {
    const last = placeAt(text, end, ground);
    const places = placesNamed(last, ground);
    const place = places.find((one) => !grounds || isGround(one)) ?? null;
    if (last === '' || (place === null && places.length > 0)) return led;
    end += last.length;
    led = { form: text.slice(at, end), last, place };
  }
  return led;
}

const BODIES = formsOf(bodyNames);
/** 市委 is a body; 市委托 and 市委员 are none. */
const NO_BODY = /^委[员托派培屈]/;
const LEVEL = new RegExp(`${NO_LEVEL_BEFORE}(?<![本我全]|有关|相关)(?:[市省区县]|新区)`, 'y');
const LEVEL_BEGINS = formsOf('本我市省区县新');
const SELF_LEVEL = /[本我][市省区县]/y;

/**
 * Known bodies with a place or a level before them: 上海市知识产权局, 市科委, 本市科委. A second name
 * in brackets belongs to the body: 市市场监管局（市知识产权局）.
 */
export function bodiesIn(
  text: string,
  ground: Ground,
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBegin(text, at, ground)) continue;
    const end = bodyEnd(text, at, ground);
    if (end === at) continue;
    const to = secondNameEnd(text, end, ground);
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}

/** A place or a level may stand at `at`. */
const mayBegin = (text: string, at: number, { gazetteer, selfForms }: Ground): boolean => {
  const first = text.charCodeAt(at);
  return (
    LEVEL_BEGINS.begins[first] === 1 ||
    gazetteer.forms.begins[first] === 1 ||
    selfForms.begins[first] === 1
  );
};

/** Behind the body that stands at `at`; `at` itself where none does. */
function bodyEnd(text: string, at: number, ground: Ground): number {
  const end = prefixEnd(text, at, ground);
  const isBody = end > at && !NO_BODY.test(text.slice(end, end + 2));
  const body = isBody ? formAt(BODIES, text, end) : '';
  return body === '' ? at : end + body.length;
}

/** Behind （市知识产权局） where such a bracket stands at `at`; `at` itself where none does. */
function secondNameEnd(text: string, at: number, ground: Ground): number {
  if (!/[（(]/.test(text.charAt(at))) return at;
  const end = bodyEnd(text, at + 1, ground);
  return end > at + 1 && /[）)]/.test(text.charAt(end)) ? end + 1 : at;
}

/** Behind the place or the level that stands at `at`; `at` itself where none does. */
function prefixEnd(text: string, at: number, ground: Ground): number {
  const led = leadingPlace(text, at, ground, { grounds: true });
  if (led !== null) {
    const end = at + led.form.length;
    return /[省市区县]$/.test(led.form) || !/[省市]/.test(text.charAt(end)) ? end : end + 1;
  }
  if (LEVEL_BEGINS.begins[text.charCodeAt(at)] !== 1) return at;
  const level = matchAt(SELF_LEVEL, text, at) || matchAt(LEVEL, text, at);
  const isDistricts = /[区县]$/.test(level) && ground.from?.level !== '区级';
  return isDistricts ? at : at + level.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
