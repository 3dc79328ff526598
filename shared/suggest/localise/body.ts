import { dutiesOf } from '../../library/jurisdictions/duties.ts';
import type { Organ } from '../../model/profile.ts';
import type { Ground } from './ground.ts';

/** What a body of another text is here. */
export type Answer =
  /** The same body, or one above: the words stay. */
  | { readonly kind: 'stays'; readonly reason: string }
  /** Another name here. */
  | { readonly kind: 'is'; readonly to: string; readonly reason: string }
  /** No sure counterpart. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** The organ under any of its names. */
const namesOf = ({ full, short, also }: Organ): readonly string[] => [short, full, ...also];

/** A name of an organ without its district: 区科委 and 徐汇区科学技术委员会 without 区 and 徐汇区. */
function bareNames(organ: Organ, { own, unit }: Ground): readonly string[] {
  const places = [own.city + own.district, own.district, unit].filter((place) => place !== '');
  return namesOf(organ).flatMap((name) =>
    name
      .split(/[（）()]/)
      .filter((part) => part !== '')
      .map((part) => part.slice(places.find((place) => part.startsWith(place))?.length ?? 0)),
  );
}

/** True for a name the profile has for an organ of its own. */
export const isOwnOrgan = (words: string, { profile }: Ground): boolean =>
  words === profile.leadOrgan ||
  profile.organs.some((organ) => namesOf(organ).includes(words)) ||
  profile.replacements.some(({ to }) => to === words);

export const isKnownBody = (bare: string): boolean => dutiesOf(bare).length > 0;

/**
 * The own organ that answers to a body of another government: by the user's table, else the one
 * with the same duty (科技局 there, 科委 here).
 *
 * @param words the body as the text has it; `bare` without its place: 上海市知识产权局, 知识产权局
 * @param inList true in a note of bodies, where each stands under its short name
 */
export function counterpart(words: string, bare: string, ground: Ground, inList: boolean): Answer {
  const { profile } = ground;
  const inForm = (name: string): string => (inList ? shortOf(name, ground) : name);
  const row = profile.replacements.find(
    ({ from, to }) => to !== '' && (from === words || from === `市${bare}`),
  );
  if (row !== undefined)
    return {
      kind: 'is',
      to: inForm(row.to),
      reason: `按本${ground.unit}对照表，“${row.from}”对应“${row.to}”。`,
    };
  const duties = dutiesOf(bare);
  if (duties.includes('ip') && profile.leadOrgan !== '') {
    const reason = `“${words}”在本${ground.unit}对应牵头机关“${profile.leadOrgan}”。`;
    return { kind: 'is', to: inForm(profile.leadOrgan), reason };
  }
  const organ = profile.organs.find((organ) =>
    bareNames(organ, ground).some((name) => dutiesOf(name).some((duty) => duties.includes(duty))),
  );
  return organ === undefined
    ? { kind: 'unknown', reason: `本${ground.unit}机关名单里没有与“${words}”对应的机关，请填写。` }
    : {
        kind: 'is',
        to: organ.short,
        reason: `“${words}”在本${ground.unit}对应“${organ.short}”，请按机构设置核对。`,
      };
}

/** 区市场监管局 for 区市场监管局（区知识产权局）. */
const shortOf = (name: string, { profile }: Ground): string =>
  profile.organs.find((organ) => namesOf(organ).includes(name))?.short ?? name;
