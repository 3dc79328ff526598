import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { check } from '../shared/check/checker.ts';
import { anchorOf, type Ignored, sortIgnored } from '../shared/check/ignored.ts';
import { type OwnWord, usualChecks } from '../shared/check/settings.ts';
import type { Context } from '../shared/check/types.ts';
import { wordTextOf } from '../shared/word/read.ts';
import { checkReport } from '../shared/word/report/content.ts';
import { checkReportDocx } from '../shared/word/report/docx.ts';
import { reportJson } from '../shared/word/report/json.ts';
import { exampleProfile } from './check-builders.ts';
import { validationErrors } from './ooxml.ts';
import { lettersOf } from './table-builders.ts';

const TEXT = `闵行区促进知识产权服务业发展实施办法
闵知局规〔2026〕3号
为抓紧抓实知识产权工作，制定本办法。
第一条 抓紧抓实机构培育。对新设机构给予一次性奖励20万元。
第二条 落实《关于抓紧抓实服务业发展的意见》，由区市场监管局负责。
闵行区市场监督管理局
2026年11月26日
`;

const avoid = (word: string, instead = '', reason = ''): OwnWord => ({
  word,
  kind: 'avoid',
  instead,
  reason,
});

const contextWith = (settings: Partial<Context['settings']>): Context => ({
  profile: { ...exampleProfile, district: '闵行区', districtFull: '上海市闵行区' },
  level: '区级',
  today: '2026-11-26',
  precedents: [],
  settings: { ...usualChecks, ...settings },
});

const onlyWords = (...words: readonly OwnWord[]): Context => contextWith({ words });

/** What the words group finds; the other rules have their own tests. */
const reportOf = (context: Context, ignored: readonly Ignored[] = []) => {
  const policy = analyze(TEXT);
  const findings = check(policy, context).filter(({ group }) => group === 'words');
  const sorted = sortIgnored(findings, ignored, policy.source);
  return checkReport({ policy, context, findings: sorted });
};

const ignoring = (context: Context, reason: string): Ignored => {
  const policy = analyze(TEXT);
  const [first] = check(policy, context).filter(({ group }) => group === 'words');
  if (first === undefined) throw new Error('nothing found');
  const at = '2026-11-20T02:00:00.000Z';
  return { id: 'a', ...anchorOf(first, TEXT), scope: 'place', reason, at };
};

describe('a report', () => {
  const context = onlyWords(avoid('抓紧抓实', '推进', '空话'));

  it('says whose document it is and how long', () => {
    const { document, checkedOn } = reportOf(context);
    expect(checkedOn).toBe('2026-11-26');
    expect(document).toEqual({
      title: '闵行区促进知识产权服务业发展实施办法',
      docNumber: '闵知局规〔2026〕3号',
      issuers: ['闵行区市场监督管理局'],
      genre: expect.any(String),
      district: '上海市闵行区',
      clauses: 2,
      characters: expect.any(Number),
    });
  });

  it('names every finding by its place and its words, in order of the text', () => {
    const { findings } = reportOf(context);
    expect(findings.map(({ number, place, quote }) => [number, place, quote])).toEqual([
      [1, '导语', '抓紧抓实'],
      [2, '第一条 抓紧抓实机构培育', '抓紧抓实'],
    ]);
  });

  it('keeps what was ignored apart, with the reason and the day', () => {
    const report = reportOf(context, [ignoring(context, '领导讲话原话')]);
    expect(report.findings.map(({ place }) => place)).toEqual(['第一条 抓紧抓实机构培育']);
    expect(report.ignored.map(({ number, place, ignored }) => [number, place, ignored])).toEqual([
      [1, '导语', { scope: 'place', reason: '领导讲话原话', at: '2026-11-20T02:00:00.000Z' }],
    ]);
    expect(report.summary).toEqual({
      total: 1,
      error: 0,
      warning: 0,
      info: 1,
      ignored: 1,
      groups: [
        {
          group: 'words',
          name: '本单位用语',
          error: 0,
          warning: 0,
          info: 1,
          total: 1,
          ignored: 1,
        },
      ],
    });
  });

  it('tells what was not checked and what was measured otherwise', () => {
    const { rules, findings } = reportOf(
      contextWith({
        off: ['own-word', 'no-such-rule'],
        thresholds: { titleLength: 30, clauseLength: 500 },
        words: [avoid('抓紧抓实'), { word: '区知产局', kind: 'allow', instead: '', reason: '' }],
      }),
    );
    expect(findings).toEqual([]);
    expect(rules.off.map(({ rule }) => rule)).toEqual(['own-word']);
    expect(rules.thresholds).toEqual([
      { id: 'titleLength', name: '标题最多字数', unit: '字', value: 30, usual: 50 },
    ]);
    expect(rules.words).toEqual({ avoid: 1, allow: 1 });
  });

  it('counts by source, rule and place', () => {
    const { statistics } = reportOf(context);
    expect(statistics).toEqual({
      byBasis: { 规定: 0, 一般: 0, 推荐: 0, 实务: 2 },
      byRule: [{ rule: 'own-word', name: '本单位不用的词', count: 2 }],
      byPlace: [
        { place: '导语', count: 1 },
        { place: '第一条 抓紧抓实机构培育', count: 1 },
      ],
      clausesWithFindings: 1,
      fixable: 2,
      safe: 0,
    });
  });

  it('is the same read back from its JSON', () => {
    const report = reportOf(context, [ignoring(context, '')]);
    expect(JSON.parse(reportJson(report))).toEqual(report);
  });
});

test('every key of the JSON is told in docs/check-files.md', () => {
  const manual = readFileSync('docs/check-files.md', 'utf8');
  const context = contextWith({
    off: ['no-such-rule', 'title-length'],
    thresholds: { titleLength: 30 },
    words: [avoid('抓紧抓实', '推进')],
  });
  const report = reportOf(context, [ignoring(context, '原话')]);
  expect([...keysOf(report)].filter((key) => !manual.includes(key))).toEqual([]);
});

function keysOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((inner) => [...keysOf(inner)])]);
}

describe('as a Word file', () => {
  const policy = analyze(TEXT);
  const context = onlyWords(avoid('抓紧抓实', '推进', '空话'), avoid('20万元', '二十万元'));
  const findings = check(policy, context);
  const ignored = [ignoring(context, '领导讲话原话')];
  const sorted = sortIgnored(findings, ignored, TEXT);
  const report = checkReport({ policy, context, findings: sorted });
  const file = checkReportDocx(report);

  it('says every word of every finding', async () => {
    const printed = lettersOf(wordTextOf(await file).text);
    const said = [...report.findings, ...report.ignored].flatMap((finding) => [
      finding.place,
      finding.quote,
      finding.name,
      finding.message,
      finding.citation,
      finding.fix?.title ?? '',
    ]);
    expect(said.filter((words) => !printed.includes(lettersOf(words)))).toEqual([]);
    expect(printed).toContain('领导讲话原话');
    expect(printed).toContain('2026年11月20日');
  });

  it('is valid for the Open XML SDK', async () => {
    expect(await validationErrors(await file)).toEqual([]);
  });

  it('is the same file each time', async () => {
    expect(await checkReportDocx(report)).toEqual(await file);
  });

  it('is written for a text without anything, and with anything in it', async () => {
    const odd = '一、\u0001\ud800抓紧抓实<w:p>\t\t抓紧抓实。'.repeat(200);
    for (const text of ['', odd]) {
      const read = analyze(text);
      const checked = {
        policy: read,
        context,
        findings: { open: check(read, context), ignored: [] },
      };
      expect(await validationErrors(await checkReportDocx(checkReport(checked)))).toEqual([]);
    }
  }, 90_000);
});
