import type { Span } from '../../model/span.ts';
import { ownerOfNumber } from '../../suggest/localise/codes.ts';
import { leadingPlace, placeAt, placesNamed } from '../../suggest/localise/find.ts';
import type { Ground } from '../../suggest/localise/ground.ts';
import { isOwn } from '../../suggest/localise/own.ts';
import type { Paragraph } from '../paragraph.ts';
import { quotedIn } from '../quoted.ts';

/** A document in 《》 that says by its title or its number whose it is. */
export type Cited = {
  /** With the number behind it, as far as one stands there. */
  readonly span: Span;
  /** With its 《》. */
  readonly title: Span;
  /** 天津市, 京津冀; 其他地方 where only the number tells. */
  readonly owner: string;
  /** True for a document of the own ground or of one above. */
  readonly isOwn: boolean;
};

/** What stands in a title before the place: 《中共上海市委关于…》, 《关于印发〈上海市…〉的通知》. */
const BEFORE_PLACE = /^(?:中共|关于(?:印发|公布|发布|修订)?|[〈《]){0,4}/;
/** 《视听表演北京条约》, 《北京条约》 are treaties of many states. */
const TREATY = /^[^省市区县]{2,14}(?:条约|公约|宣言)$/;
const NUMBER = /^[（(][^（）()]{2,40}号[）)]/;

/** The titles in 《》 of a paragraph that tell their owner; a title inside another is not asked. */
export function citedIn(paragraph: Paragraph, ground: Ground): readonly Cited[] {
  const { text } = paragraph;
  const titles = quotedIn(paragraph).filter(({ open }) => open === '《');
  let end = 0;
  return titles
    .filter(({ from, to }) => {
      // Outer titles stand before what is in them: 《关于印发〈…〉的通知》 is one.
      if (from < end) return false;
      end = to;
      return true;
    })
    .flatMap((title): readonly Cited[] => {
      const number = NUMBER.exec(text.slice(title.to, title.to + 44))?.[0] ?? '';
      const span = { from: title.from, to: title.to + number.length };
      const inside = text.slice(title.from + 1, title.to - 1);
      if (TREATY.test(inside)) return [];
      const led = leadingPlace(inside, BEFORE_PLACE.exec(inside)?.[0].length ?? 0, ground, {
        grounds: true,
      });
      if (led !== null) {
        const places = placesNamed(led.last, ground);
        const own = places.length === 0 || places.some((place) => isOwn(place, ground));
        return [{ span, title, owner: led.form, isOwn: own }];
      }
      const region = regionOf(inside, ground);
      if (region !== null) return [{ span, title, ...region }];
      const isForeign = number !== '' && ownerOfNumber(number.slice(1, -1), ground) === 'foreign';
      return isForeign ? [{ span, title, owner: '其他地方', isOwn: false }] : [];
    });
}

/**
 * The region a title is for: 《京津冀知识产权公共服务行动计划》. null for a title of none, and of so many
 * that the whole country is meant.
 */
function regionOf(title: string, ground: Ground): Pick<Cited, 'owner' | 'isOwn'> | null {
  const regions = new Map<string, boolean>();
  for (let at = 0; at < title.length; at += 1) {
    const form = placeAt(title, at, ground);
    const region = placesNamed(form, ground).find(({ kind }) => kind === 'region');
    if (region !== undefined) regions.set(region.name, isOwn(region, ground));
    at += Math.max(0, form.length - 1);
  }
  if (regions.size === 0 || regions.size > 2) return null;
  return { owner: [...regions.keys()].join('、'), isOwn: [...regions.values()].includes(true) };
}
