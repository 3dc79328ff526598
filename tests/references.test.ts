import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { referencesOf } from '../shared/text/references/references.ts';
import type { Reference, Resolution, Target } from '../shared/text/references/types.ts';
import { leastTime } from './timing.ts';

const targetName = (target: Target): string =>
  target.kind === 'attachment'
    ? target.name
    : `${target.path}${target.paragraph === null ? '' : ` ${target.paragraph + 1}款`}`;

const outcome = (resolution: Resolution): string => {
  switch (resolution.kind) {
    case 'valid':
      return ` → ${resolution.targets.map(targetName).join('、')}`;
    case 'ignored':
      return `：${resolution.whose}`;
    case 'broken':
      return ` ✗ ${resolution.why}`;
    case 'unknown':
      return ` ? ${resolution.why}`;
  }
};

/** 第三条 → 第二章.第三条, as one line a reference. */
const told = (text: string): readonly string[] =>
  referencesOf(analyze(text)).map(
    ({ span, resolution }) => `${text.slice(span.from, span.to)}${outcome(resolution)}`,
  );

const articles = `某区促进知识产权服务业发展实施办法
第一章 总则
第一条 为了促进发展，根据《中华人民共和国专利法》第六十五条、第七十一条和《专利代理条例》第九条，制定本办法。
第二条 本办法第三条、第五条所称机构，应当符合第四条第二款第（一）项至第（三）项规定。
第二章 支持
第三条 支持对象为下列机构：
（一）代理机构；
（二）符合前项规定的法律机构。
前款所列机构不限于本区。
第四条 给予资助。
申请人应当具备下列条件：
（一）依法设立；
（二）信用良好；
（三）本条第一款规定的其他条件。
第五条 依照前条规定执行，专利法第七十条另有规定的除外。`;

describe('references in a text of articles', () => {
  it('lead to articles, their paragraphs and items', () => {
    expect(told(articles)).toEqual([
      '《中华人民共和国专利法》第六十五条：《中华人民共和国专利法》',
      '第七十一条：《中华人民共和国专利法》',
      '《专利代理条例》第九条：《专利代理条例》',
      '本办法第三条 → 第二章.第三条',
      '第五条 → 第二章.第五条',
      '第四条第二款第（一）项至第（三）项 → 第二章.第四条.(一)、第二章.第四条.(二)、第二章.第四条.(三)',
      '前项 → 第二章.第三条.(一)',
      '前款 → 第二章.第三条 1款',
      '本条第一款 → 第二章.第四条 1款',
      '前条 → 第二章.第四条',
      '专利法第七十条：专利法',
    ]);
  });

  it('are broken where the text has no such place', () => {
    const more = `${articles}\n第六条 按照第八条和第二章第一条执行。\n第七条 第三条第四款、第四条第（五）项不适用。`;
    expect(told(more).slice(-4)).toEqual([
      '第八条 ✗ 本文只有“第一条”至“第七条”',
      '第二章第一条 ✗ 那里只有“第三条”至“第七条”',
      '第三条第四款 ✗ “第三条”只有2款',
      '第四条第（五）项 ✗ 那里只有“（一）”至“（三）”',
    ]);
  });

  it('cannot be told where a sentence speaks of another document', () => {
    const more = `${articles}\n第六条 按照《实施细则》的规定，属于第八条情形的，不予资助。该办法第三条、上述规定同样适用。`;
    expect(told(more).slice(-3)).toEqual([
      '第八条 ? 不能确定指哪里：本文只有“第一条”至“第六条”',
      '该办法第三条 ? 不能确定“该办法”指哪份文件',
      '上述规定 ? 没有写明所指的是哪一处',
    ]);
  });
});

describe('references in a text of parts and items', () => {
  const parts = (words: string): string =>
    `某区若干措施\n一、提升服务\n（一）培育机构。支持做强。\n（二）引进人才。支持落户。\n二、加强保障\n（一）落实资金。${words}\n（二）加强督查。定期通报。`;

  it('name a part with its item, with half-width brackets as well', () => {
    expect(told(parts('按照本措施第一部分第(二)项、第一部分（一）和第（二）项执行。'))).toEqual([
      '本措施第一部分第(二)项 → 一.(二)',
      '第一部分（一） → 一.(一)',
      '第（二）项 → 一.(二)',
    ]);
    expect(told(parts('见一、（二）。第（二）项除外。'))).toEqual([
      '一、（二） → 一.(二)',
      '第（二）项 → 二.(二)',
    ]);
  });

  it('name no 第三条, for there is none', () => {
    expect(told(parts('按照本措施第二条执行。'))).toEqual([
      '本措施第二条 ✗ 本文按“一、”“（一）”编号，没有“第×条”，请写明所指条款的序号',
    ]);
  });

  it('are none where 第几 counts something else', () => {
    expect(
      told(parts('建设第一条集成电路生产线，完成第二项任务，符合第三条件，安排第一部分资金。')),
    ).toEqual([]);
  });
});

it('names measures by 条 where their numbers run through the document', () => {
  const running =
    '某区若干措施\n一、提升服务\n1.培育机构。支持做强。\n2.引进人才。支持落户。\n二、加强保障\n3.落实资金。按第1条、第二条执行，第（三）项除外，第五条另有规定的除外。\n4.加强督查。定期通报。';
  expect(told(running)).toEqual([
    '第1条 → 一.1',
    '第二条 → 一.2',
    '第（三）项 ? 不能确定指哪里：它所在的部分没有分项',
    '第五条 ✗ 本文只有“1.”至“4.”',
  ]);
});

it('names measures by 项 where their numbers run through the document', () => {
  const running = (words: string): string =>
    `某区若干政策\n一、提升服务\n1.培育机构。支持做强。\n2.引进人才。组织培训。\n二、加强保障\n3.落实资金。定期拨付。\n4.加强督查。${words}\n（1）抽查；\n（2）通报。`;
  expect(
    told(running('按照第1项至第3项和本政策第1项、第2项、第5项，对第3项采取下列做法：')),
  ).toEqual([
    '第1项至第3项 → 一.1、一.2、二.3',
    '本政策第1项 → 一.1',
    '第2项 → 一.2',
    '第5项 ✗ 本文只有“1.”至“4.”',
    '第3项 → 二.3',
  ]);
});

it('finds 附件 by number, and that there is none', () => {
  const body = '某区若干措施\n一、提升服务\n（一）培育机构。详见附件1、2，申报表见附件3。';
  expect(told(`${body}\n附件：1.申报表\n2.名单`)).toEqual([
    '附件1、2 → 申报表、名单',
    '附件3 ✗ 文后列出的附件只有2个，没有这一个',
  ]);
  expect(told(body.replace('1、2', ''))).toEqual(['附件 ✗ 文后没有附件', '附件3 ✗ 文后没有附件']);
});

it('knows another document by its short name, its brackets and its number', () => {
  const text = `某区扶持办法（试行）
第一条（依据）　根据《江苏省知识产权促进和保护条例》（以下简称《条例》）第十条、省政府令第135号第五条和市行动方案（2026年）第三部分，制定本办法。
第二条（扶持）　本扶持办法第一条、本办法（试行）第三条规定的扶持包括：（一）奖励；（二）补贴。
第三条（解释）　第二条第（二）项所称补贴，由区市场监管局解释。`;
  expect(told(text)).toEqual([
    '《江苏省知识产权促进和保护条例》（以下简称《条例》）第十条：《江苏省知识产权促进和保护条例》',
    '省政府令第135号第五条：省政府令第135号',
    '市行动方案（2026年）第三部分：市行动方案',
    '本扶持办法第一条 → 第一条',
    '本办法（试行）第三条 → 第三条',
    '第二条第（二）项 ? “第二条”的分项写在段内',
  ]);
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...'第 一 二 三 十 百 3 １ （ ） ( ) 条 款 项 部分 章 节 目 至 、 和 前 上 本 附件 措施 《 》 。 \n 一、 （一） 第一条 规定 见'.split(
      ' ',
    ),
  );
  const texts = fc.array(words, { maxLength: 120 }).map((parts) => parts.join(''));

  it('never throws, and every span lies in the text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const references = referencesOf(analyze(text));
        let done = 0;
        for (const { span } of references) {
          expect(span.from).toBeGreaterThanOrEqual(done);
          expect(span.to).toBeGreaterThan(span.from);
          done = span.to;
        }
        expect(done).toBeLessThanOrEqual(text.length);
        for (const reference of references) expect(numbersWrong(reference, text)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('takes time in proportion to its length', () => {
    const line = '第一条 按照第一条第一款第（一）项、前款和本措施第（二）项执行。\n';
    const time = (times: number): number => {
      const policy = analyze(line.repeat(times));
      return leastTime(() => referencesOf(policy));
    };
    time(200);
    expect(time(2000) / Math.max(time(200), 1)).toBeLessThan(40);
  });
});

/** Numbers whose printed characters are none. */
const numbersWrong = ({ mention }: Reference, text: string): readonly string[] => {
  if (mention.kind === 'vague') return [];
  const numerals =
    mention.kind === 'attachment'
      ? mention.numerals
      : mention.steps.flatMap((step) => (step.kind === 'numbered' ? step.numerals : []));
  return numerals
    .map(({ from, to }) => text.slice(from, to))
    .filter((printed) => !/^[〇○零一二三四五六七八九十百0-9０-９]+$/.test(printed));
};

it('finds nothing doubtful in the clean draft', () => {
  const clean = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
  expect(told(clean)).toEqual(['《中华人民共和国专利法》第二十条：《中华人民共和国专利法》']);
});
