import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualWith } from '../renderer/info/remember.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { nothingUsual, soundUsual, usualFields, withUsual } from '../shared/usual.ts';
import { example, infoIn } from './info-builders.ts';

const CHIEF = '徐汇区人民政府';
const OFFICE = '徐汇区人民政府办公室';

describe('常用写法', () => {
  it('has the latest first, each once, and forgets the oldest of more than six', () => {
    const written = ['一', '二', '三', '二', '四', '五', '六', '七'];
    const usual = written.reduce((known, words) => withUsual(known, 'copyTo', words), nothingUsual);
    expect(usual).toEqual({ ...nothingUsual, copyTo: ['七', '六', '五', '四', '二', '三'] });
  });

  it('takes neither nothing nor what is of one document alone', () => {
    expect(withUsual(nothingUsual, 'organs', '  ')).toBe(nothingUsual);
    expect(withUsual(nothingUsual, 'addressee', '各单位，'.repeat(60))).toBe(nothingUsual);
    const known = withUsual(nothingUsual, 'organs', CHIEF);
    expect(withUsual(known, 'organs', ` ${CHIEF} `)).toBe(known);
  });

  it('is repaired field by field when its file is damaged', () => {
    expect(soundUsual({ organs: [CHIEF], code: '徐府规', copyTo: [1] })).toEqual({
      ...nothingUsual,
      organs: [CHIEF],
    });
    expect(soundUsual(null)).toEqual(nothingUsual);
  });

  it('never grows beyond six, whatever is written', () => {
    const step = fc.tuple(fc.constantFrom(...usualFields), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const usual = steps.reduce((known, [field, words]) => withUsual(known, field, words), {
          ...nothingUsual,
        });
        for (const field of usualFields) {
          expect(usual[field].length).toBeLessThanOrEqual(6);
          expect(new Set(usual[field]).size).toBe(usual[field].length);
        }
      }),
    );
  });
});

describe('what a draft teaches', () => {
  it('is what its text and its form say, as the next draft would want it', () => {
    const state = infoIn(example, {
      issuance: {
        ...plainIssuance,
        letterhead: { ...plainIssuance.letterhead, organs: [CHIEF, '徐汇区财政局'] },
        imprint: { ...plainIssuance.imprint, copyTo: '区委办公室。', printedBy: OFFICE },
      },
    });
    expect(usualWith(nothingUsual, state)).toEqual({
      organs: [`${CHIEF}\n徐汇区财政局`],
      code: ['徐府办规'],
      addressee: ['各街道办事处、镇政府，区政府各委、办、局，各有关单位'],
      copyTo: ['区委办公室'],
      printedBy: [OFFICE],
      interpretation: ['区市场监管局（区知识产权局）'],
    });
  });

  it('is nothing the program concluded by itself and nothing the rules object to', () => {
    const state = infoIn(example, {
      issuance: {
        ...plainIssuance,
        imprint: { ...plainIssuance.imprint, copyTo: '区委办公室，各有关单位。' },
      },
    });
    const { organs, copyTo } = usualWith(nothingUsual, state);
    expect([organs, copyTo]).toEqual([[], []]);
  });
});
