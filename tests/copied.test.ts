import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copied } from '../shared/compare/copied.ts';

describe('copied', () => {
  it.each([
    ['支持服务机构做大做强。', '支持服务机构做大做强。', 1],
    ['支持服务机构做大做强。', '鼓励企业开展海外布局。', 0],
    ['知识产权服务业', '知识产权服务业', 0],
    ['', '支持服务机构做大做强。', 0],
    // Ten of fourteen characters are borrowed, four are own.
    ['本区支持服务机构做大做强项目', '支持服务机构做大做强。', 10 / 14],
    // Two borrowed runs in changed order.
    ['定期开展评估和监督，建立质量监控机制，', '建立质量监控机制，定期开展评估和监督，', 1],
  ])('%s / %s', (draft, other, share) => {
    expect(copied(draft, other)).toBeCloseTo(share, 10);
  });

  it('is a share, full for any text of eight characters inside the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 8 }), fc.string(), (before, text, after) => {
        expect(copied(text, before + text + after)).toBe(1);
        const share = copied(before + text, after);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
