import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import type { Paragraph } from '../shared/check/paragraph.ts';
import { ownWord } from '../shared/check/rules/words/own-word.ts';
import { type OwnWord, usualChecks } from '../shared/check/settings.ts';
import type { Context, Rule } from '../shared/check/types.ts';
import { placesOf } from '../shared/check/words/places.ts';
import { exampleProfile } from './check-builders.ts';

const word = (kind: OwnWord['kind'], text: string, instead = '', reason = ''): OwnWord => ({
  word: text,
  kind,
  instead,
  reason,
});

const contextWith = (...words: readonly OwnWord[]): Context => ({
  profile: exampleProfile,
  level: '区级',
  today: '2026-11-26',
  precedents: [],
  settings: { ...usualChecks, words },
});

const foundIn = (text: string, rules: readonly Rule[], ...words: readonly OwnWord[]) =>
  openChecker(
    contextWith(...words),
    rules,
  )(analyze(text)).map(({ span }) => text.slice(span.from, span.to));

const avoidedIn = (text: string, ...words: readonly OwnWord[]) =>
  foundIn(text, [ownWord], ...words);

/** Finds every 科委, as a rule about organs would. */
const organRule: Rule = {
  ...ownWord,
  id: 'organ',
  scope: 'document',
  find: ({ policy }) =>
    [...policy.source.matchAll(/科委/g)].map(({ index }) => ({
      span: { from: index, to: index + 2 },
      message: '“科委”不是本区机关。',
    })),
};

describe('a word the office avoids', () => {
  it('is found in headings, notes and the words outside the clauses', () => {
    const text =
      '静安区抓手型项目若干措施\n为强化抓手，制定本措施。\n一、建好抓手\n（责任单位：抓手办）';
    expect(avoidedIn(text, word('avoid', '抓手'))).toHaveLength(4);
  });

  it('is found over the end of a line of text copied out of a PDF', () => {
    const paragraph: Paragraph = {
      text: '为推动产业发展，着力打造服务业的重要抓\n　　手，根据抓\n手清单，制定本措施。',
      role: 'preamble',
      level: 0,
      marker: null,
      heading: null,
      responsible: null,
      sourced: [],
    };
    const found = placesOf('抓手', paragraph).map(({ from, to }) => paragraph.text.slice(from, to));
    expect(found).toEqual(['抓\n　　手', '抓\n手']);
  });

  it('is one finding where one of two avoided words lies in the other', () => {
    const text = '一、由市知识产权局负责。';
    const words = [word('avoid', '知识产权局'), word('avoid', '市知识产权局')];
    expect(avoidedIn(text, ...words)).toEqual(['市知识产权局']);
  });

  it('is not found in what is said instead of it', () => {
    const text = '一、由区知识产权局负责，知识产权局督办。';
    expect(avoidedIn(text, word('avoid', '知识产权局', '区知识产权局'))).toEqual(['知识产权局']);
  });

  it('is told with its reason and what to say instead', () => {
    const text = '一、找准抓手。';
    const messages = [
      word('avoid', '抓手'),
      word('avoid', '抓手', '着力点'),
      word('avoid', '抓手', '着力点', '空话，不具体。'),
    ].map((own) => openChecker(contextWith(own), [ownWord])(analyze(text))[0]?.message);
    expect(messages).toEqual([
      '“抓手”是本单位不用的词，请改换说法。',
      '“抓手”是本单位不用的词，应写作“着力点”。',
      '“抓手”是本单位不用的词（空话，不具体），应写作“着力点”。',
    ]);
  });

  it('is never among what is fixed at once', () => {
    const text = '一、找准抓手。';
    const findings = openChecker(contextWith(word('avoid', '抓手', '着力点')), [ownWord])(
      analyze(text),
    );
    expect(findings.map(({ fix }) => fix?.safe)).toEqual([false]);
  });
});

describe('a word the office allows', () => {
  const text = '一、由区科委牵头，科委大厦提供场地，科委配合。';

  it('is found by no rule where it stands, whole', () => {
    expect(foundIn(text, [organRule])).toHaveLength(3);
    expect(foundIn(text, [organRule], word('allow', '科委大厦'))).toHaveLength(2);
    expect(foundIn(text, [organRule], word('allow', '区科委'), word('allow', '科委大厦'))).toEqual([
      '科委',
    ]);
    expect(foundIn(text, [organRule], word('allow', '科委'))).toEqual([]);
  });

  it('allows nothing longer than itself, and nothing beside it', () => {
    expect(foundIn(text, [organRule], word('allow', '科'))).toHaveLength(3);
    expect(foundIn(text, [organRule], word('allow', '配合'))).toHaveLength(3);
  });

  it('stands over a word that is avoided', () => {
    const words = [word('avoid', '科委'), word('allow', '科委大厦')];
    expect(foundIn(text, [ownWord], ...words)).toEqual(['科委', '科委']);
  });
});
