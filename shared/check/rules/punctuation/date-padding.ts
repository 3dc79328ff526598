import type { Found, Rule } from '../../types.ts';

const PADDED = /(?<!\d)(\d{4})年(0?\d{1,2})月(?:(0?\d{1,2})日)?/g;

export const datePadding: Rule = {
  id: 'date-padding',
  name: '日期编虚位',
  group: 'punctuation',
  severity: 'warning',
  basis: '实务',
  citation: '公文惯例（成文日期见GB/T 9704-2012 7.3.5）',
  about: '月、日不编虚位：写“12月5日”，不写“12月05日”；成文日期是国标的规定。',
  scope: 'paragraph',
  find: ({ text, role }) =>
    [...text.matchAll(PADDED)].flatMap(
      ({ 0: printed, 1: year, 2: month = '', 3: day, index }): readonly Found[] => {
        if (!month.startsWith('0') && !day?.startsWith('0')) return [];
        const right = `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
        const own = role === 'date';
        return [
          {
            span: { from: index, to: index + printed.length },
            message: `${own ? '成文日期的' : ''}月、日不编虚位，“${printed}”应写作“${right}”。`,
            ...(own && { severity: 'error', basis: '规定', citation: 'GB/T 9704-2012 7.3.5' }),
            fix: {
              title: `改为“${right}”`,
              edits: [{ from: index, to: index + printed.length, insert: right }],
              safe: false,
            },
          },
        ];
      },
    ),
  examples: {
    pass: [
      { text: '一、附则\n本办法自2027年1月1日起施行，有效期至2031年12月31日。' },
      { text: '第九条　申报截止时间为2026年10月20日，咨询时间为09:00。' },
      { text: '1.项目编号2026-05-01，于2026年5月立项。' },
    ],
    fail: [
      {
        text: '一、附则\n本办法自2027年01月01日起施行。',
        finds: ['2027年01月01日'],
        fixed: '一、附则\n本办法自2027年1月1日起施行。',
      },
      {
        text: '第九条　申报期为2026年09月至2026年10月08日。',
        finds: ['2026年09月', '2026年10月08日'],
        fixed: '第九条　申报期为2026年9月至2026年10月8日。',
      },
    ],
  },
};
