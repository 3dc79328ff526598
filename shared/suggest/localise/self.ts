import { NO_LEVEL_BEHIND } from '../../library/jurisdictions/forms.ts';
import { blank } from '../../model/blanks.ts';
import { NO_LEVEL_BEFORE } from './find.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

type Form = {
  readonly pattern: RegExp;
  /** What stands there instead, given 区 and what the document calls itself: 本区. */
  readonly to: (unit: string, words: string, self: string) => string;
};

/** 国家级、市级 and 市级以上 are grades that someone above gives. */
const NO_GRADE = '(?<!国家级[、和及或]|省级[、和及或]|部级[、和及或])';

/** 园区内, 社区级 and 片区属 are no 区 of their own; 城市, 上市 no 市. */
const NO_PLACE = '(?<![园社片新景校厂库矿辖城市郊港税商范聚发技验自岛湖林牧])';

const known = new Map<string, readonly Form[]>();

/** Patterns are made once for each unit: to make them takes longer than to search with them. */
function formsOf(unit: string): readonly Form[] {
  const before = known.get(unit) ?? formsWith(unit);
  known.set(unit, before);
  return before;
}

/** 本市, 全市, 市级 …, with the unit of the text. */
const formsWith = (u: string): readonly Form[] => [
  {
    pattern: new RegExp(`(?:本|我)${u}${NO_LEVEL_BEHIND}`, 'gu'),
    to: (_unit, _words, self) => self,
  },
  {
    pattern: new RegExp(`全${u}${NO_LEVEL_BEHIND}`, 'gu'),
    to: (unit) => `全${unit}`,
  },
  {
    pattern: new RegExp(`${NO_LEVEL_BEFORE}${NO_PLACE}${NO_GRADE}${u}本?级(?!以上|及以上)`, 'gu'),
    to: (unit) => `${unit}级`,
  },
  {
    pattern: new RegExp(
      `${NO_LEVEL_BEFORE}${NO_PLACE}${u}(?:域(?!社会治理|铁路)(?:范围)?内?|内(?!外))`,
      'gu',
    ),
    to: (unit) => `${unit}内`,
  },
  {
    pattern: new RegExp(`${NO_LEVEL_BEFORE}${NO_PLACE}${u}属(?!于)`, 'gu'),
    to: (unit) => `${unit}属`,
  },
  {
    pattern: new RegExp(`${NO_LEVEL_BEFORE}${NO_PLACE}${u}直(?=单位|部门|机关|各|有关|属)`, 'gu'),
    to: (unit) => `${unit}直`,
  },
  { pattern: new RegExp(`(?<!节|各|外|跨)${u}(?=统筹)`, 'gu'), to: (unit) => unit },
  {
    pattern: new RegExp(
      `${NO_LEVEL_BEFORE}${NO_PLACE}${u}(?=(?:各|有关|相关|各有关|各相关)部门)`,
      'gu',
    ),
    to: (unit) => unit,
  },
];

/** What a document calls its own ground. Unknown where it comes from: a city's or a province's. */
export function self(text: string, ground: Ground): readonly Mark[] {
  const { from, fromUnit, unit, profile } = ground;
  // 我市 is 本区 in a document that calls itself so: two names for one place would be a slip too.
  const named = /^[本我]/.test(profile.selfDeixis) ? profile.selfDeixis : `本${unit}`;
  const units = from === null ? unitsAbove(unit) : fromUnit === '' ? [] : [fromUnit];
  const forms = units.filter((one) => one !== unit && text.includes(one)).flatMap(formsOf);
  return [...newArea(ground), ...forms].flatMap(({ pattern, to }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }): Mark => {
      const own = to(unit, words, named);
      return {
        act: 'change',
        about: 'level',
        kind: 'self',
        span: { from: index, to: index + words.length },
        from: words,
        to: own,
        reason: `“${words}”在${unit}级文件中写作“${own}”。`,
      };
    }),
  );
}

/** What stands above a place that calls itself 本区, 本市 or 本省. */
const unitsAbove = (unit: string): readonly string[] =>
  unit === '省' ? [] : unit === '市' ? ['省'] : ['市', '省'];

/** 浦东新区 calls itself 新区 too: 我新区, 新区各部门, 在新区注册. */
const newArea = ({ from, own }: Ground): readonly Form[] =>
  from?.level !== '区级' || !from.district.endsWith('新区') || own.district.endsWith('新区')
    ? []
    : [
        {
          pattern:
            /(?:[本我全]|(?<![\p{Script=Han}\uE000])|(?<=[在由经向对为与和及入到来]))新区(?![域别块间位])/gu,
          to: (unit, words, self) => (words.startsWith('全') ? `全${unit}` : self),
        },
      ];

/** 各区, 有条件的区: the districts a city speaks to; a district has none below it. */
const SUBORDINATE =
  /各(?:有关|相关)?(?:区(?![域间位块级])(?:、县（市）|县)?|地级以上市|市州|地市|市(?!场))(?:政府|人民政府)?|区、县（市）|(?<=有条件的|条件成熟的|有需求的|符合条件的)区(?![域块间])|(?<![各本全])(?:地市(?!场)|市州)/g;

/** The same where nobody knows whose words they are: only where the districts are told to do something. */
const TOLD =
  /(?<![市省国与和同向对、]|其他|兄弟)各(?:有关|相关)?(?:区(?:、县（市）|、县|县)?|区、县|地市|县市区)(?:政府|人民政府)?(?=市场监管局|知识产权局|财政局|科技局|科委|配套|负责|要|应|可|结合|按照?|分别|落实|参照|根据|制定|牵头)/g;

/** 各区, 各区政府: whom a city tells; a district has none below it but 街镇. */
export function subordinates(text: string, { from, unit, own }: Ground): readonly Mark[] {
  const isTold = from === null && own.district !== '';
  if (!isTold && from?.level !== '市级' && from?.level !== '省级') return [];
  if (isTold && !text.includes('各')) return [];
  return [...text.matchAll(isTold ? TOLD : SUBORDINATE)].map(({ 0: words, index }) => ({
    act: 'change',
    about: 'below',
    kind: 'blank',
    span: { from: index, to: index + words.length },
    from: words,
    to: blank('街镇或园区'),
    reason: `“${words}”是上一级文件对下级的要求，请填写本${unit}的街镇、园区或部门，或改写。`,
  }));
}
