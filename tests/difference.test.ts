import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../shared/compare/difference.ts';
import { acrossDocuments, readAsRelated } from './bench/compare-texts.ts';
import { readability } from './bench/readability.ts';
import { clauseText, draftOf, hunksOf, marked, otherOf } from './difference-builders.ts';

const diff = (other: string, draft: string): string => marked(difference(other, draft));

describe('a lightly edited clause', () => {
  test.each([
    ['an amount is changed whole', '最高不超过[-50万元-]{+30万元+}。'],
    ['so is a date', '有效期至[-2025年12月底-]{+2027年12月底+}。'],
    ['and a share', '按[-20%-]{+25%+}给予补贴。'],
    ['a document number', '（[-沪知局〔2024〕32号-]{+徐市监规〔2026〕12号+}）'],
    ['a reference to a clause', '按照本措施[-第三条-]{+第四条+}执行。'],
    ['the marker of an item', '[-（七）-]{+（四）+}其他案件。'],
    ['an item of a list comes in with its mark', '推进诉讼代理、{+尽职调查、+}调解等服务。'],
    ['an item of a list goes with its mark', '商标、[-版权、-]专利等领域。'],
    ['a cited title goes with its brackets', '落实[-《专利代理办法》-]{+《商标公约》+}要求。'],
    ['a half of a sentence at the end', '稳步推进[-，确保取得实效-]。'],
    ['two words, not their characters', '[-深入推进-]{+扎实做好+}专项行动。'],
    ['no island of one character', '[-深入的推进-]{+扎实的做好+}专项行动。'],
    ['two sentences become one', '完善工作制度和工作流程[-。-]{+，+}建立质量监控机制，定期评估。'],
    ['one sentence becomes two', '完善工作制度和工作流程[-，-]{+。+}建立质量监控机制，定期评估。'],
    [
      'a sentence ends elsewhere',
      '发布名单[-。-]{+，+}对企业给予最高[-50万元资助，-]{+30万元资助。+}每年不超过一次。',
    ],
    [
      'two become one, and half of the first goes',
      '深化“双随机、一公开”监管，[-对违法的依法查处。-]落实《专利代理管理办法》，公布结果。',
    ],
    [
      'the subject of every clause is no landmark in what is new',
      '[-在境外展会、“一带一路”沿线国家和重点市场分批建立知识产权海外公益性维权援助服务站点和纠纷应对指导专家库-]' +
        '{+以项目引才、产业聚才和核心人才带动引才等多种方式引进知识产权复合型、国际化、高层次的紧缺人才和创新团队+}。',
    ],
    [
      'the end of a clause goes with the number of the next',
      '推动代理机构信息公示，完善信用评价、失信惩戒和信用修复制度，将代理行为纳入信用管理，' +
        '运用数据共享和风险预警手段，提升行业监管[-效能。\n十五、-]开展行业行风建设专项行动。\n十六、鼓励人才引进。',
    ],
    [
      'two paragraphs become one',
      '推进[-公共服务-]{+便民服务+}。\n整合知识产权基础信息，打造线上服务平台[-。\n-]{+，+}以政府、企业、高校和社会公众' +
        '需求为导向，组织开展知识产权宣传、培训和咨询服务，推动公共服务资源向园区延伸。',
    ],
    ['a whole sentence comes in', '支持机构做大。{+鼓励各区给予奖励。+}发布名单。'],
  ])('%s', (_, expected) => {
    const other = expected.replace(/\{\+.*?\+\}/gs, '').replace(/\[-|-\]/g, '');
    const draft = expected.replace(/\[-.*?-\]/gs, '').replace(/\{\+|\+\}/g, '');
    expect(diff(other, draft)).toBe(expected);
  });
});

describe('clauses of two cities', () => {
  test('天津 五 and 上海 二.12: nearly the same words', () => {
    expect(diff(clauseText('tianjin-2023', '五'), clauseText('shanghai-2024', '二.12'))).toBe(
      '充分发挥律师、专利诉讼代理人等法律服务队伍{+的+}职能作用，推进知识产权诉讼代理、维权援助、调解' +
        '{+、尽职调查+}等法律服务[-向-]专业化[-方向深入-]发展。鼓励知识产权服务机构拓展知识产权法律服务，' +
        '为企业[-并购、重组、清算、投融资等商业活动-]{+知识产权相关业务+}提供服务支撑' +
        '[-，更好为知识产权创新创业提供支持-]。[-支持-]{+鼓励知识产权+}服务机构参与知识产权海外预警和' +
        '涉外知识产权维权援助工作[-，促进企业更加熟悉和更好运用知识产权国际规则，为企业“走出去”保驾护航-]。' +
        '[-支持服务机构为各类会展提供知识产权法律服务，助力“北方会展之都”建设-]' +
        '{+定期向中华全国专利代理师协会推荐符合条件的专利代理师备案纳入诉讼代理人名单+}。',
    );
  });

  test('天津 十 and 上海 一.2: no change runs on from one sentence into the next', () => {
    expect(diff(clauseText('tianjin-2023', '十'), clauseText('shanghai-2024', '一.2'))).toBe(
      '[-充分发挥12315投诉举报渠道作用，加强对-]{+建设+}知识产权[-服务行业违法违规行为的信息监控，' +
        '及时受理群众投诉举报线索-]{+代理服务信息公示平台，引导知识产权代理机构主动加大经营、质量、信用等' +
        '信息公开力度+}。[-加强-]{+在国家知识产权局支持下，探索完善+}知识产权[-服务机构和从业人员经营、质量、' +
        '信用等相关信息公开，便于市场主体、创新主体查询辨别、评估风险、正确选择-]{+代理年度报告制度和' +
        '相关信用信息修复机制+}。{+培育知识产权领域信用服务机构，推动知识产权代理信用信息以及《专利代理机构' +
        '信用综合评价指南》地方标准的社会化应用。+}',
    );
  });

  test('a sentence struck stays apart from the next one, which was reworded', () => {
    expect(
      diff(
        '发布行业服务标准和收费指引。引导机构为企业提供高价值专利布局服务。',
        '鼓励机构参与海外维权援助工作。',
      ),
    ).toBe(
      '[-发布行业服务标准和收费指引-]{+鼓励机构参与海外维权援助工作+}。[-引导机构为企业提供高价值专利布局服务。-]',
    );
  });

  test('in no pair a change runs on from inside one sentence into another', () => {
    const pairs = [...acrossDocuments, ...readAsRelated];
    expect(pairs.filter((pair) => readability([pair], difference).hunksAcross > 0)).toEqual([]);
  });

  test('nothing in common: one text struck, the other come in', () => {
    const other = '开展知识产权代理行业“蓝天”专项整治行动。公示名单。';
    const draft = '设立博士后工作站，引进紧缺人才。';
    expect(difference(other, draft)).toEqual([
      { op: 'delete', text: other },
      { op: 'insert', text: draft },
    ]);
  });
});

test('a list line taken out leaves its neighbours alone', () => {
  expect(
    diff(
      '1.国际标准每项不超过50万元；\n2.国家标准每项不超过30万元；\n3.行业标准每项不超过15万元。',
      '1.国际标准每项不超过50万元；\n2.行业标准每项不超过15万元。',
    ),
  ).toBe(
    '1.国际标准每项不超过50万元；\n[-2.国家标准每项不超过30万元；\n-]{+2+}[-3-].行业标准每项不超过15万元。',
  );
});

test('equal texts are one piece, empty texts none', () => {
  expect(difference('甲。', '甲。')).toEqual([{ op: 'equal', text: '甲。' }]);
  expect(difference('', '')).toEqual([]);
  expect(difference('', '甲')).toEqual([{ op: 'insert', text: '甲' }]);
  expect(difference('甲', '')).toEqual([{ op: 'delete', text: '甲' }]);
});

describe('for any two texts', () => {
  const phrase = fc.constantFrom(
    ...[
      '知识产权',
      '服务业',
      '的',
      '高质量发展',
      '，',
      '。',
      '；',
      '\n',
      '50万元',
      '30万元',
      '《办法》',
    ],
    ...[
      '\ud83d',
      '\ude00',
      '😀',
      '第三条',
      ' ',
      '鼓励',
      '支持',
      '机构',
      '“',
      '”',
      'PCT',
      '〔2024〕32号',
    ],
  );
  const texts = fc.oneof(
    fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
    fc.tuple(longText(), longText()),
    longText().chain((text) => fc.tuple(fc.constant(text), edited(text))),
  );

  function longText(): fc.Arbitrary<string> {
    return fc.array(phrase, { maxLength: 60 }).map((phrases) => phrases.join(''));
  }

  function edited(text: string): fc.Arbitrary<string> {
    const place = fc.tuple(fc.nat(text.length), fc.nat(8), phrase);
    return fc.array(place, { maxLength: 5 }).map((edits) =>
      edits.reduce((now, [from, length, words]) => {
        return now.slice(0, from) + words + now.slice(from + length);
      }, text),
    );
  }

  test('joining equal and delete gives the other, equal and insert the draft', () => {
    fc.assert(
      fc.property(texts, ([other, draft]) => {
        const pieces = difference(other, draft);
        expect([otherOf(pieces), draftOf(pieces)]).toEqual([other, draft]);
      }),
      { numRuns: 500 },
    );
  });

  test('neighbours differ in kind and no piece is empty', () => {
    fc.assert(
      fc.property(texts, ([other, draft]) => {
        const pieces = difference(other, draft);
        expect(pieces.filter(({ text }) => text === '')).toEqual([]);
        expect(pieces.filter(({ op }, at) => op === pieces[at + 1]?.op)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('swapping the sides swaps struck and come in', () => {
    fc.assert(
      fc.property(texts, ([other, draft]) => {
        const there = hunksOf(difference(other, draft));
        const back = hunksOf(difference(draft, other)).map(([gone, come]) => [come, gone]);
        expect(back).toEqual(there);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hundred thousand characters are no trouble', () => {
  const text = readFileSync('seeds/beijing-2018.txt', 'utf8').repeat(20).slice(0, 100_000);
  test.each([
    ['unrelated', text, [...text].reverse().join('')],
    ['one character again and again', '一'.repeat(100_000), '二'.repeat(100_000)],
    ['two words by turns', '的了'.repeat(50_000), '了的'.repeat(50_000)],
    ['short sentences', '的。了。'.repeat(25_000), '了。了。的。'.repeat(16_000)],
    [
      'a line without a mark',
      text.replace(/[。；，、\n]/g, ''),
      text.replace(/[。；，、\n的]/g, ''),
    ],
    [
      'one sentence again and again',
      '支持机构做大。'.repeat(14_000),
      '支持机构做强。'.repeat(14_000),
    ],
    ['marks only', '，'.repeat(100_000), '。'.repeat(100_000)],
    [
      'an edit every few lines',
      text,
      text.replaceAll('机构', (word, at) => (at % 3 ? word : '组织')),
    ],
  ])('%s', (_, other, draft) => {
    const pieces = difference(other, draft);
    expect([otherOf(pieces), draftOf(pieces)]).toEqual([other, draft]);
  });
});

describe('the grain', () => {
  const other = '深入推进专项行动，最高不超过50万元。';
  const draft = '深入推动专项行动，最高不超过30万元。';
  test.each([
    [
      'characters inside a word, but amounts whole',
      '深入推[-进-]{+动+}专项行动，最高[-50万元-]{+30万元+}。',
    ],
    ['a word that grew', '{+不+}定期组织培训，鼓励各[-区-]{+街镇+}参加。'],
    [
      'phrases with little in common stay whole',
      '[-依照法律、行政法规和国家有关规定-]{+依法+}追究责任。',
    ],
    ['a cited title is whole', '根据[-《专利代理条例》-]{+《商标代理条例》+}制定规定。'],
    ['a lone character is no island', '[-持续的推进-]{+扎实的做好+}专项行动。'],
  ])('字: %s', (_, expected) => {
    const [one, two] = [/\{\+.*?\+\}|\[-|-\]/gs, /\[-.*?-\]|\{\+|\+\}/gs];
    expect(
      marked(difference(expected.replace(one, ''), expected.replace(two, ''), 'character')),
    ).toBe(expected);
  });
  test('句: sentences that became one stand together', () => {
    expect(
      marked(
        difference(
          '支持机构做大。完善工作制度和工作流程。建立质量监控机制，定期评估。',
          '支持机构做大。完善工作制度和工作流程，建立质量监控机制，定期评估。',
          'sentence',
        ),
      ),
    ).toBe(
      '支持机构做大。[-完善工作制度和工作流程。建立质量监控机制，定期评估。-]' +
        '{+完善工作制度和工作流程，建立质量监控机制，定期评估。+}',
    );
  });
  test('句: whole sentences', () => {
    expect(marked(difference(`不变。${other}`, `不变。${draft}`, 'sentence'))).toBe(
      `不变。[-${other}-]{+${draft}+}`,
    );
  });
});
