import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Clause, Line, LineRole, Policy } from '../shared/model/policy.ts';
import { sliceOf } from '../shared/model/span.ts';
import { walk } from '../shared/model/walk.ts';
import outline from './fixtures/drafts/outline.json' with { type: 'json' };

/**
 * A district drafter's three texts, line by line: role, level, marker, path, heading, place. The
 * outline has its own words for the roles and writes paths with full-width brackets.
 */

const FIXTURES = new URL('./fixtures/drafts/', import.meta.url);

const ROLES: Partial<Record<LineRole, string>> = {
  'notice-title': 'notice-title',
  'doc-number': 'docnum',
  addressee: 'recipient',
  'notice-body': 'notice-body',
  signature: 'sign',
  date: 'date',
  annotation: 'note',
  title: 'title',
  preamble: 'preamble',
  paragraph: 'para',
  responsible: 'resp',
  attachment: 'attach',
};

/** 二.(二)#2 is 二.（二）[2] there. */
const asOutlinePath = (path: string): string =>
  path
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/#(\d+)/g, '[$1]');

const placed = (policy: Policy, span: { readonly from: number; readonly to: number } | null) =>
  span === null ? null : { ...span, text: sliceOf(policy.source, span) };

function clauseEntry(policy: Policy, line: Line, clause: Clause) {
  const introduces = clause.children.length > 0;
  const measure = introduces ? 'lead' : clause.level > 2 ? 'item' : 'measure';
  return {
    role: line.role === 'heading' ? `h${clause.level}` : measure,
    level: clause.level,
    label: clause.marker,
    path: asOutlinePath(clause.path),
    ...line.span,
    heading: placed(policy, clause.headingSpan),
  };
}

function otherEntry(policy: Policy, line: Line) {
  const bracketed = line.role === 'annotation' || line.role === 'responsible';
  const inside = bracketed ? { from: line.span.from + 1, to: line.span.to - 1 } : null;
  const path = line.role === 'preamble' ? 'preamble' : null;
  return {
    role: ROLES[line.role] ?? line.role,
    level: 0,
    label: '',
    path: line.role === 'paragraph' ? `${line.path}.¶` : path,
    ...line.span,
    heading: placed(policy, inside),
  };
}

function asOutline(policy: Policy) {
  const starts = new Map([...walk(policy.clauses)].map((clause) => [clause.span.from, clause]));
  return policy.lines
    .filter((line) => line.role !== 'blank')
    .map((line) => {
      const clause = starts.get(line.span.from);
      return clause === undefined ? otherEntry(policy, line) : clauseEntry(policy, line, clause);
    });
}

describe.each(Object.entries(outline.drafts))('%s', (name, wanted) => {
  const policy = analyze(readFileSync(new URL(name, FIXTURES), 'utf8'));

  test('has the role, level, path, heading and place of every line', () => {
    expect(asOutline(policy)).toEqual(wanted.map(({ id: _, ...entry }) => entry));
  });
});

const clean = analyze(readFileSync(new URL('draft-clean.txt', FIXTURES), 'utf8'));
const flawed = analyze(readFileSync(new URL('draft-raw.txt', FIXTURES), 'utf8'));
const find = (policy: Policy, path: string): Clause | undefined =>
  [...walk(policy.clauses)].find((clause) => clause.path === path);

test('a note below a list belongs to the clause that introduces the list', () => {
  const clause = find(clean, '一.(五)');
  expect({
    text: clause?.text,
    responsible: clause?.responsible?.lead,
    children: clause?.children.map((child) => [child.text, child.responsible]),
  }).toEqual({
    text: '对主导制定知识产权服务业相关标准并发布实施的机构，按照以下标准给予一次性资助：',
    responsible: ['区市场监管局', '区财政局'],
    children: [
      ['国际标准每项不超过50万元；', null],
      ['国家标准每项不超过30万元；', null],
      ['行业标准、地方标准每项不超过15万元。', null],
    ],
  });
});

test('facts of issue stand in front of the clean draft and behind the flawed one', () => {
  const facts = ({ title, issuers, docNumber, issuedOn, genre, notice }: Policy) => ({
    title,
    issuers,
    docNumber,
    issuedOn,
    genre,
    addressee: notice?.addressee ?? null,
  });
  expect([facts(clean), facts(flawed)]).toEqual([
    {
      title: '徐汇区关于促进知识产权服务业高质量发展的若干措施',
      issuers: ['上海市徐汇区人民政府办公室'],
      docNumber: '徐府办规〔2026〕8号',
      issuedOn: '2026-11-06',
      genre: '若干措施',
      addressee: '各街道办事处、镇政府，区政府各委、办、局，各有关单位',
    },
    {
      title:
        '徐汇区关于深入贯彻落实国家和上海市决策部署进一步加快推动知识产权服务业高质量集聚发展更好服务保障科技创新中心核心承载区建设的若干措施',
      issuers: ['上海市徐汇区市场监督管理局'],
      docNumber: '徐市监规（2026）第12号',
      issuedOn: '2026-12-05',
      genre: '若干措施',
      addressee: null,
    },
  ]);
});

test('two clauses with the same marker keep apart', () => {
  expect(find(flawed, '二.(二)')?.heading).toBe('支持机构落户发展');
  expect(find(flawed, '二.(二)#2')?.heading).toBe('培育品牌服务机构');
});
