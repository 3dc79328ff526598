import { describe, expect, test } from 'vitest';
import type { LineRole } from '../shared/model/policy.ts';
import { redlineDocx } from '../shared/word/redline/docx.ts';
import { marked } from './redline-marked.ts';
import { policyOf } from './word-builders.ts';

const REVISION = { author: '王磊', at: '2026-11-25T14:03:00Z' };

/** Paragraphs of body text, or lines with a role of their own. */
type Text = readonly (string | readonly [LineRole, string])[];
const policy = (text: Text) =>
  policyOf(
    ...text.map((line) => (typeof line === 'string' ? (['paragraph', line] as const) : line)),
  );
const redline = async (old: Text, draft: Text) =>
  marked(await redlineDocx(policy(old), policy(draft), REVISION));

const BRANDS = '培育品牌服务机构，通过培训、论坛、研讨等形式提升专业化服务水平。';
const LAW = '支持律师事务所拓展知识产权诉讼、仲裁和海外维权业务。';
const FUNDS = '对通过质押获得贷款的企业，按实际支付利息的30%给予贴息。';
const DATA = '面向数据要素型企业提供登记辅导和交易撮合服务。';

describe('a small edit is a small change', () => {
  test('a word', async () => {
    expect(
      await redline([`（一）${BRANDS}`, LAW], [`（一）${BRANDS.replace('培育', '打造')}`, LAW]),
    ).toEqual([
      `（一）[-培育-]{+打造+}品牌服务机构，通过培训、论坛、研讨等形式提升专业化服务水平。¶`,
      `${LAW}¶`,
    ]);
  });

  test('only the number of a clause that got another one', async () => {
    const old = [`（一）${BRANDS}`, `（二）${LAW}`, `（三）${FUNDS}`];
    const draft = [`（一）${LAW}`, `（二）${FUNDS}`];
    expect(await redline(old, draft)).toEqual([
      `[-（一）${BRANDS}-][-¶-]`,
      `[-（二）-]{+（一）+}${LAW}¶`,
      `[-（三）-]{+（二）+}${FUNDS}¶`,
    ]);
  });

  test('equal texts have no change at all', async () => {
    expect(await redline([BRANDS, LAW], [BRANDS, LAW])).toEqual([`${BRANDS}¶`, `${LAW}¶`]);
  });

  test('a date and a number written anew stay in their lines', async () => {
    expect(
      await redline([BRANDS, ['date', '2026年3月2日']], [BRANDS, ['date', '2027年11月30日']]),
    ).toEqual([`${BRANDS}¶`, '¶', '[-2026年3月2日-]{+2027年11月30日+}¶']);
  });
});

describe('paragraphs', () => {
  test('that come and go do so with their marks', async () => {
    expect(await redline([BRANDS, LAW, FUNDS], [BRANDS, DATA, FUNDS])).toEqual([
      `${BRANDS}¶`,
      `[-${LAW}-][-¶-]`,
      `{+${DATA}+}{+¶+}`,
      `${FUNDS}¶`,
    ]);
  });

  test('one split in two gets a mark, two joined lose one', async () => {
    expect(await redline([BRANDS + LAW, FUNDS], [BRANDS, LAW, FUNDS])).toEqual([
      `${BRANDS}{+¶+}`,
      `${LAW}¶`,
      `${FUNDS}¶`,
    ]);
    expect(await redline([BRANDS, LAW, FUNDS], [BRANDS + LAW, FUNDS])).toEqual([
      `${BRANDS}[-¶-]`,
      `${LAW}¶`,
      `${FUNDS}¶`,
    ]);
  });

  test('one that moved is deleted where it was and inserted where it is', async () => {
    expect(await redline([BRANDS, LAW, FUNDS, DATA], [BRANDS, FUNDS, DATA, LAW])).toEqual([
      `${BRANDS}¶`,
      `[-${LAW}-][-¶-]`,
      `${FUNDS}¶`,
      `${DATA}{+¶+}`,
      `{+${LAW}+}¶`,
    ]);
  });

  test('the last mark stays: before it, others come and go', async () => {
    expect(await redline([BRANDS], [BRANDS, LAW, FUNDS])).toEqual([
      `${BRANDS}{+¶+}`,
      `{+${LAW}+}{+¶+}`,
      `{+${FUNDS}+}¶`,
    ]);
    expect(await redline([BRANDS, LAW], [BRANDS])).toEqual([`${BRANDS}[-¶-]`, `[-${LAW}-]¶`]);
    expect(await redline([BRANDS], [LAW])).toEqual([`[-${BRANDS}-]{+${LAW}+}¶`]);
  });

  test('whose look changed say so', async () => {
    const [plain, addressee] = [
      '各街道办事处、镇人民政府：',
      ['addressee', '各街道办事处、镇人民政府：'],
    ] as const;
    expect(await redline([plain, BRANDS], [addressee, BRANDS])).toEqual([
      `${plain}§¶`,
      `${BRANDS}¶`,
    ]);
  });
});

test('tabs and breaks of a title go in and out as what they are', async () => {
  expect(await redline(['甲\t乙'], ['甲\t丙'])).toEqual(['甲[-乙-]{+丙+}¶']);
  const title = (words: string): Text => [
    ['title', `徐汇区关于${words}知识产权服务业高质量发展的若干措施`],
    BRANDS,
  ];
  const bytes = await redlineDocx(policy(title('推动')), policy(title('加快推动')), REVISION);
  expect(marked(bytes).filter((line) => line.includes('徐汇区'))).toEqual([
    '徐汇区关于{+加快+}推动知识产权服务业高质量发展的若干措施¶',
  ]);
});
