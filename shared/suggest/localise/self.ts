import { blank } from '../../model/blanks.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** 市 that is no 市 of its own: 市场, 市民, 市值, 市区, 市政工程. */
const NO_WORD = '(?!场|民|值|面|容|区|政(?!府)|况|价|占)';

type Form = {
  readonly pattern: RegExp;
  /** What stands there instead, given 区. */
  readonly to: (unit: string, words: string) => string;
};

/** 本市, 全市, 市级 …: `u` is the unit of the text, 市 or 省. */
const formsOf = (u: string): readonly Form[] => [
  {
    pattern: new RegExp(`(?:本|我|全)${u}${u === '市' ? NO_WORD : ''}`, 'g'),
    to: (unit, words) => words.charAt(0) + unit,
  },
  { pattern: new RegExp(`(?<![县地各城上都])${u}本?级`, 'g'), to: (unit) => `${unit}级` },
  {
    pattern: new RegExp(`(?<![县地各城上都])${u}(?:域(?:范围)?内?|内(?!外)|属(?!于))`, 'g'),
    to: (unit, words) => (words.endsWith('属') ? `${unit}属` : `${unit}内`),
  },
];

/** What a document calls its own ground. */
export function self(text: string, ground: Ground): readonly Mark[] {
  const { from, unit } = ground;
  const units =
    from === null
      ? ['市', '省']
      : from.level === '市级'
        ? ['市']
        : from.level === '省级'
          ? ['省']
          : [];
  const marks = units
    .filter((u) => u !== unit)
    .flatMap(formsOf)
    .flatMap(({ pattern, to }) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }): Mark => {
        const own = to(unit, words);
        return {
          act: 'change',
          kind: 'self',
          span: { from: index, to: index + words.length },
          from: words,
          to: own,
          reason: `“${words}”在${unit}级文件中写作“${own}”。`,
        };
      }),
    );
  return [...marks, ...subordinate(text, ground), ...stays(text, ground)];
}

/** 各区, 有条件的区: the districts of a city that speaks to them; a district has none below it. */
const SUBORDINATE =
  /各(?:有关|相关)?(?:区(?![域间位块级])|地级以上市|市州|地市|市(?!场))|(?<=有条件的|条件成熟的|有需求的)(?:区(?!域)|地市|市州)/g;

function subordinate(text: string, { from, unit }: Ground): readonly Mark[] {
  if (from?.level !== '市级' && from?.level !== '省级') return [];
  return [...text.matchAll(SUBORDINATE)].map(({ 0: words, index }) => ({
    act: 'change',
    kind: 'blank',
    span: { from: index, to: index + words.length },
    from: words,
    to: blank('街镇或园区'),
    reason: `“${words}”是上一级文件对下级的要求，请填写本${unit}的街镇、园区或部门，或改写。`,
  }));
}

/** 在沪, 来京, 留杭: the short name of the city behind such a word. */
function stays(text: string, { from, profile, gazetteer }: Ground): readonly Mark[] {
  const codes = gazetteer.codes.filter(
    ({ code, city, province, district }) =>
      code.length === 1 &&
      district === '' &&
      (from === null
        ? '沪京津渝穗杭'.includes(code)
        : province === from.province && (city === '' || city === from.city)),
  );
  const short = [...new Set(codes.map(({ code }) => code))].join('');
  if (short === '') return [];
  const pattern = new RegExp(
    `(?<=[在来留驻赴])[${short}](?!剧|津冀|冀|汉|[A-Za-z]|创[A-Za-z])`,
    'g',
  );
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    act: 'change',
    kind: 'self',
    span: { from: index, to: index + 1 },
    from: words,
    to: profile.selfDeixis,
    reason: `“${words}”是${from?.city ?? '其他城市'}的简称，改为“${profile.selfDeixis}”。`,
  }));
}
