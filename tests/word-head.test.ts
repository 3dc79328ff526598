import { describe, expect, test } from 'vitest';
import { headIn } from '../shared/word/head/facts.ts';

const linesOf = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ text, span: { from: 100 * at, to: 100 * at + text.length } }));
const wordsIn = (...texts: readonly string[]) => {
  const { copyNumber, secrecy, urgency, organs, signers, rest } = headIn(linesOf(...texts));
  const words = (all: typeof rest) => all.map(({ text }) => text);
  return {
    marks: [copyNumber, secrecy, urgency].map((mark) => mark?.text ?? null),
    organs: words(organs),
    signers: words(signers),
    rest: words(rest),
  };
};

describe('the lines of a 版头', () => {
  test('each say one thing', () => {
    expect(wordsIn('000012', '特急', '苏州市虎丘区人民政府文件', '签发人：张三　李四')).toEqual({
      marks: ['000012', null, '特急'],
      organs: ['苏州市虎丘区人民政府'],
      signers: ['张三', '李四'],
      rest: [],
    });
  });

  test('or several marks at once; each keeps the place of its line', () => {
    const { copyNumber, urgency, rest } = headIn(
      linesOf('临江区人民政府', '№ 000012　紧急程度： 加急'),
    );
    const span = { from: 100, to: 117 };
    expect([copyNumber, urgency, rest]).toEqual([
      { text: '000012', span },
      { text: '加急', span },
      [],
    ]);
  });

  test('name one organ below the other, 文件 on a line of its own', () => {
    expect(wordsIn('临江区知识产权局', '临江区财政局', '文 件').organs).toEqual([
      '临江区知识产权局',
      '临江区财政局',
    ]);
  });

  test('what is none of these is kept as it is', () => {
    expect(wordsIn('北京市密云区应急管理局文件', '〔内部印发〕')).toEqual({
      marks: [null, null, null],
      organs: ['北京市密云区应急管理局'],
      signers: [],
      rest: ['〔内部印发〕'],
    });
  });
});
