import { NO_LEVEL_BEHIND } from '../../library/jurisdictions/forms.ts';
import { NO_LEVEL_BEFORE } from './find.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** 申报市高层次人才, 省战略人才力量: not a body, not a name, only said to be of the city. */
const OF_LEVEL = new RegExp(
  `${NO_LEVEL_BEFORE}(?<![本我全])[市省]${NO_LEVEL_BEHIND}(?=\\p{Script=Han}{2})`,
  'gu',
);

/** What the text says of its city or province and a district may say too: left, but told. */
export function levels(text: string, { from, fromUnit, unit }: Ground): readonly Mark[] {
  if (from === null || fromUnit === '' || fromUnit === unit) return [];
  return [...text.matchAll(OF_LEVEL)].map(({ 0: words, index }) => ({
    act: 'keep',
    span: { from: index, to: index + words.length },
    reason: `这里的“${words}”在${unit}级文件中指上级，照写；如果说的是本${unit}的事项，请改写。`,
  }));
}
