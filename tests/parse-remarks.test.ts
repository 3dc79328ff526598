import { expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { outline } from './outline.ts';

/** Corrections the structure itself gives, as printed and as they should read. */
const remarks = (...lines: readonly string[]) =>
  analyze(lines.join('\n'))
    .corrections.filter(({ kind }) =>
      ['marker-inconsistent', 'missing-signature', 'other'].includes(kind),
    )
    .map(({ kind, printed, reading, confidence }) => [kind, printed, reading, confidence]);

test('a marker in another form than its series', () => {
  expect(remarks('（一）甲。', '（二）、乙。', '（三）丙。')).toEqual([
    ['marker-inconsistent', '（二）、', '（二）', 'high'],
  ]);
  expect(remarks('一、甲', '二.乙', '三、丙')).toEqual([
    ['marker-inconsistent', '二.', '二、', 'high'],
  ]);
});

test('a marker of another style in the middle of a series is counted with it', () => {
  const lines = ['一、甲', '（一）乙。', '（二）丙。', '（3）丁。', '（四）戊。'];
  expect(outline(...lines)).toEqual([
    '一 [甲]',
    '一.(一) 乙。',
    '一.(二) 丙。',
    '一.(3) 丁。',
    '一.(四) 戊。',
  ]);
  expect(remarks(...lines)).toEqual([['marker-inconsistent', '（3）', '（三）', 'high']]);
});

test('series of one style and even ones give no remark', () => {
  expect(remarks('第二十条 甲。', '第二十条之一 乙。', '第二十一条 丙。')).toEqual([]);
  expect(remarks('1.甲。', '2、乙。')).toEqual([]);
});

test('a notice with a date and nobody who signs', () => {
  const notice = [
    '关于印发《某某市若干措施》的通知',
    '各有关单位：',
    '某某市知识产权局制定《某某市若干措施》，现予印发。',
    '2023年10月10日',
    '某某市若干措施',
    '一、甲。',
  ];
  expect(remarks(...notice)).toEqual([
    ['missing-signature', '2023年10月10日', '某某市知识产权局\n2023年10月10日', 'medium'],
  ]);
});

test('a notice without title line, or with half of it', () => {
  const rest = [
    '各有关单位：',
    '现予印发。',
    '某某市知识产权局',
    '2023年10月10日',
    '某某市若干措施',
    '一、甲。',
  ];
  expect(remarks('某知局〔2023〕1号', ...rest)).toEqual([
    ['other', '某知局〔2023〕1号', null, 'medium'],
  ]);
  expect(remarks('印发《某某市若干措施》的通知', ...rest)).toEqual([
    ['other', '印发《某某市若干措施》的通知', '关于印发《某某市若干措施》的通知', 'medium'],
  ]);
});
