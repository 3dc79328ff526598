import { bodyNames, dutiesOf } from '../../library/jurisdictions/duties.ts';
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

/** A body taken apart: 上海市 + 市 + 知识产权局. */
export type Body = {
  readonly words: string;
  /** 上海市, 浙江省杭州市, 朝阳区, 临港新片区; '' for 市知识产权局. */
  readonly place: string;
  /** 市, 省 or 区 before the name; '' when the place says it or nothing does. */
  readonly level: string;
  /** 知识产权局 */
  readonly bare: string;
};

/** The organ under any of its names. */
const namesOfOrgan = ({ full, short, also }: Organ): readonly string[] => [short, full, ...also];

/** A name of an organ without its district: 区科委 and 徐汇区科学技术委员会 without 区 and 徐汇区. */
function bareNames(organ: Organ, { own, unit }: Ground): readonly string[] {
  const prefixes = [own.city + own.district, own.district, unit];
  return namesOfOrgan(organ).flatMap((name) =>
    name
      .split(/[（）()]/)
      .filter((part) => part !== '')
      .map((part) => part.slice(prefixes.find((prefix) => part.startsWith(prefix))?.length ?? 0)),
  );
}

/** True for a name the profile has for an organ of its own. */
export const isOwnOrgan = (words: string, { profile }: Ground): boolean =>
  words === profile.leadOrgan ||
  profile.organs.some((organ) => namesOfOrgan(organ).includes(words));

/**
 * The own organ that answers to a body of another government: by the user's table, else the one
 * with the same duty.
 *
 * @param inList true in a note of bodies, where each stands under its short name
 */
export function counterpart({ words, bare }: Body, ground: Ground, inList: boolean): Answer {
  const { profile } = ground;
  const row = profile.replacements.find(({ from }) => from === words || from === `市${bare}`);
  if (row !== undefined) {
    return {
      kind: 'is',
      to: inList ? shortOf(row.to, ground) : row.to,
      reason: `按本区对照表，“${row.from}”对应“${row.to}”。`,
    };
  }
  const duties = dutiesOf(bare);
  const organ = profile.organs.find((organ) =>
    bareNames(organ, ground).some((name) => dutiesOf(name).some((duty) => duties.includes(duty))),
  );
  const isProperty = duties.includes('ip');
  if (isProperty && profile.leadOrgan !== '') {
    const to = inList ? shortOf(profile.leadOrgan, ground) : profile.leadOrgan;
    return { kind: 'is', to, reason: `“${words}”在本区对应牵头机关“${profile.leadOrgan}”。` };
  }
  if (organ !== undefined) {
    const reason = `“${words}”在本区对应“${organ.short}”，请按本区机构设置核对。`;
    return { kind: 'is', to: organ.short, reason };
  }
  return { kind: 'unknown', reason: `本区机关名单里没有与“${words}”对应的机关，请填写。` };
}

/** 区市场监管局 for 区市场监管局（区知识产权局）. */
const shortOf = (name: string, { profile }: Ground): string =>
  profile.organs.find((organ) => namesOfOrgan(organ).includes(name))?.short ?? name;

/** 知识产权局 at the end of a name; '' when no known body ends it. */
export const knownEnd = (words: string): string =>
  bodyNames.find((name) => words.endsWith(name)) ?? '';
