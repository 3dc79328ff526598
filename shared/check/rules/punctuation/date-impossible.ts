import type { Found, Rule } from '../../types.ts';

/** 2031年11月31日, 2026年13月, and a day of every year: 4月31日. */
const DATE =
  /(?<!\d)(?:(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?|(?<yearly>\d{1,2})月(?<of>\d{1,2})日)/g;
/** 2月29日 without a year is a day of some years. */
const LEAP = '2028';

export const dateImpossible: Rule = {
  id: 'date-impossible',
  name: '没有这一天',
  group: 'punctuation',
  severity: 'error',
  basis: '实务',
  citation: '公历',
  about: '月份不超过12，日不超过当月的天数：没有2月30日、11月31日。',
  scope: 'paragraph',
  find: ({ text }) =>
    [...text.matchAll(DATE)].flatMap(({ 0: printed, index, groups = {} }): readonly Found[] => {
      const { yearly, of: ofMonth = '' } = groups;
      const {
        year = LEAP,
        month = yearly ?? '',
        day = yearly === undefined ? '1' : ofMonth,
      } = groups;
      if (exists(Number(year), Number(month), Number(day))) return [];
      return [
        {
          span: { from: index, to: index + printed.length },
          message: `没有“${printed}”这个日期，请核对。`,
        },
      ];
    }),
  examples: {
    pass: [
      { text: '一、有效期至2031年12月31日，2028年2月29日前评估。' },
      { text: '第二条　2027年4月30日前申报，2026年2月28日后不再受理。' },
      { text: '（一）每年4月30日前申报，2月29日、12月31日截止，周期为6个月31日。' },
      { text: '1.2026年全年、2026年1—2月执行情况。' },
    ],
    fail: [
      {
        text: '第十六条　申报期为每年4月1日至4月31日，2月30日前公布。',
        finds: ['4月31日', '2月30日'],
      },
      { text: '一、有效期至2031年11月31日。', finds: ['2031年11月31日'] },
      {
        text: '第二条　2027年2月29日前申报，2026年13月公布。',
        finds: ['2027年2月29日', '2026年13月'],
      },
    ],
  },
};

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
