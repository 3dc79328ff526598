import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  borrowingOf,
  changedText,
  type Loan,
  loanOf,
  partsOf,
  wholeLoan,
} from '../renderer/suggest/borrowing.ts';
import { headingPassage, withHeading } from '../renderer/suggest/heading-passage.ts';
import { draftHome } from '../renderer/suggest/localising.ts';
import { missingEntries } from '../renderer/suggest/missing.ts';
import { insertionOfNew, plannedClause } from '../renderer/suggest/new-clause.ts';
import { keyOfWording, pickedOf, toggled } from '../renderer/suggest/picked.ts';
import { analyze } from '../shared/analyze.ts';
import { builtInJurisdictions, profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { noProfile } from '../shared/model/profile.ts';
import { compared, findClause } from '../shared/model/walk.ts';
import { insertionOf } from '../shared/suggest/borrowed/insertion.ts';
import type { Insertion } from '../shared/suggest/borrowed/types.ts';
import { leftovers } from '../shared/suggest/localise.ts';
import { measureSentences } from '../shared/suggest/measures/sentences.ts';
import { suggest } from '../shared/suggest/suggest.ts';
import type { Wording } from '../shared/suggest/types.ts';
import { sessionAfter } from './session-builders.ts';

const text = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const draft = analyze(text);
const mainThree = builtInPrecedents.slice(0, 3);
const xuhui = profileFor('上海市', '徐汇区');
const never = () => false;

function clauseOf(doc: string, path: string) {
  const precedent = builtInPrecedents.find(({ id }) => id === doc);
  const clause = precedent && findClause(precedent.policy.clauses, path);
  if (!precedent || !clause) throw new Error(`${doc} ${path}`);
  return { precedent, clause };
}

/** The sentences of a precedent's clause as the pane lists them. */
const wordings = (doc: string, path: string): readonly Wording[] => {
  const { clause } = clauseOf(doc, path);
  return measureSentences(clause).map((words) => ({
    text: words,
    source: { doc, path, heading: clause.heading },
  }));
};

const after = (source: string, { edits }: Insertion): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), source);

const insertedText = (loan: Loan): string => {
  const { sentences, note } = borrowingOf(loan, 'newClause', '', never);
  return sentences.map(({ inserted }) => inserted).join('') + (note ?? '');
};

const ground = { profile: xuhui, jurisdictions: builtInJurisdictions, today: '2026-11-26' };

describe('borrowing sentences', () => {
  test('every sentence of every precedent is taken whole, a list with all its items', () => {
    const bare = (words: string): string => words.replace(/\s/g, '');
    for (const { id, policy } of builtInPrecedents)
      for (const { path } of compared(policy.clauses))
        for (const wording of wordings(id, path)) {
          const { sentences } = loanOf([wording], builtInPrecedents, ground, draft);
          const taken = sentences.map(
            ({ offer }, at) => (at > 0 ? offer.lead : '') + offer.original,
          );
          expect(bare(taken.join(''))).toBe(bare(wording.text));
        }
  });

  test('of Shanghai leave nothing of Shanghai in a draft of 徐汇区', () => {
    const { precedent } = clauseOf('shanghai-2024', '二.9');
    for (const { path } of precedent.policy.clauses.flatMap(({ children }) => children)) {
      const loan = wholeLoan(precedent, path, ground, draft);
      if (loan === null) throw new Error(path);
      expect([path, leftovers(insertedText(loan), precedent, xuhui)]).toEqual([path, []]);
    }
  });

  test('of Tianjin and Beijing name neither city in a draft of 徐汇区', () => {
    for (const precedent of mainThree.slice(1))
      for (const { path } of compared(precedent.policy.clauses)) {
        const loan = wholeLoan(precedent, path, ground, draft);
        // A title and a fair keep their names: 中国（北京）国际服务贸易交易会.
        const words =
          loan === null
            ? ''
            : insertedText(loan).replace(/《[^》]*》|中国（[^）]*）国际[^，。]*会/g, '');
        expect([path, /天津|北京|我市|本市|全市|京津冀|中关村/.exec(words)]).toEqual([path, null]);
      }
  });

  test('show the same words that are inserted, and the printed ones where a change is off', () => {
    const loan = loanOf(wordings('tianjin-2023', '一'), mainThree, ground, draft);
    for (const sentence of loan.sentences) {
      const { original } = sentence.offer;
      const parts = partsOf(original, sentence.changes);
      expect(parts.map((part) => part.text).join('')).toBe(original);
      expect(changedText(sentence, () => true)).toBe(original);
      const drawn = parts.map((part) => part.change?.to ?? part.text).join('');
      expect(changedText(sentence, never)).toBe(drawn);
    }
    const changes = loan.sentences.flatMap((sentence) => sentence.changes);
    expect(changes.map(({ from, to }) => `${from}→${to}`)).toContain('我市→本区');
  });

  test('tell where each one is from; the heading goes only where one is written', () => {
    const loan = loanOf(wordings('shanghai-2024', '二.9').slice(0, 1), mainThree, ground, draft);
    const original = '落实国家知识产权服务品牌价值提升行动要求，加快培育知识产权服务品牌机构。';
    const from = {
      doc: 'shanghai-2024',
      path: '二.9',
      name: '上海',
      title: '上海市知识产权局关于推动知识产权服务业高质量发展的若干措施',
      heading: '培育品牌型知识产权服务机构',
      lead: '',
    };
    expect(borrowingOf(loan, 'newClause', ' 培育品牌机构 ', never)).toEqual({
      place: 'newClause',
      heading: { ...from, original: '培育品牌型知识产权服务机构', inserted: '培育品牌机构' },
      sentences: [{ ...from, original, inserted: original }],
      note: '（责任单位：［待填：牵头单位和配合单位］）',
    });
    expect(borrowingOf(loan, 'newClause', ' ', never).heading).toBe(null);
  });

  test('of a whole clause bring its note along, with the bodies under their names here', () => {
    const beijing = builtInPrecedents.find(({ id }) => id === 'beijing-2018');
    const clause =
      beijing && compared(beijing.policy.clauses).find(({ responsible }) => responsible !== null);
    if (beijing === undefined || !clause) throw new Error('no note in beijing-2018');
    const noteIn = (words: string): string | null => {
      const loan = wholeLoan(beijing, clause.path, ground, analyze(words));
      return loan === null ? null : (borrowingOf(loan, 'newClause', '', never).note ?? null);
    };
    expect(noteIn(text)).toBe('（责任单位：区市场监管局牵头，区司法局配合）');
    // A draft that says nowhere whose duty a clause is gets no note.
    expect(noteIn(text.replace(/（责任单位：[^）]*）/g, ''))).toBe(null);
  });

  test('of the past are told of, and no day is changed', () => {
    const beijing = builtInPrecedents.find(({ id }) => id === 'beijing-2018');
    if (beijing === undefined) throw new Error('beijing-2018');
    const told = (today: string) =>
      compared(beijing.policy.clauses).flatMap(
        ({ path }) =>
          wholeLoan(beijing, path, { ...ground, today }, draft)?.sentences.flatMap(({ notes }) =>
            notes.map(({ text: words }) => words),
          ) ?? [],
      );
    expect(told('2026-11-26')).not.toEqual([]);
    expect(told('2018-01-01')).toEqual([]);
  });

  test('of a precedent without notes get one to fill in, only in a clause of their own', () => {
    const loan = wholeLoan(clauseOf('shanghai-2024', '二.9').precedent, '二.9', ground, draft);
    if (loan === null) throw new Error('二.9');
    expect([
      borrowingOf(loan, 'newClause', '', never).note,
      borrowingOf(loan, 'clauseEnd', '', never).note,
    ]).toEqual(['（责任单位：［待填：牵头单位和配合单位］）', null]);
  });

  test('at the end of a clause stand before its note on bodies', () => {
    const loan = loanOf(wordings('shanghai-2024', '二.9').slice(0, 1), mainThree, ground, draft);
    const at = findClause(draft.clauses, '一.(一)')?.span.from ?? 0;
    const insertion = insertionOf(draft, at, borrowingOf(loan, 'clauseEnd', '', never));
    expect(after(text, insertion)).toContain(
      '带动同行提升服务质量。落实国家知识产权服务品牌价值提升行动要求，加快培育知识产权服务品牌机构。（责任单位：区市场监管局）',
    );
  });
});

describe('ticked sentences', () => {
  const [one, other] = wordings('shanghai-2024', '二.9');
  const groups = [
    {
      kind: '培育',
      measures: [one, other].flatMap((wording) =>
        wording === undefined ? [] : [{ wordings: [wording], docs: 1, of: 3, inDraft: false }],
      ),
    },
  ];
  test('are taken in the order they are listed, without those no longer listed', () => {
    if (one === undefined || other === undefined) throw new Error('two sentences');
    const gone = { ...one, text: '不再列出的一句。' };
    const picked = [other, gone, one].reduce(toggled, new Set<string>());
    expect(pickedOf(groups, picked)).toEqual([one, other]);
    expect(toggled(picked, one).has(keyOfWording(one))).toBe(false);
  });
});

describe('a heading put in place', () => {
  const written = (source: string, path: string, heading: string): string => {
    const policy = analyze(source);
    const clause = findClause(policy.clauses, path);
    if (clause === null) throw new Error(path);
    const { from, printed } = headingPassage(policy, clause);
    const words = withHeading(policy, clause, heading);
    return source.slice(0, from) + words + source.slice(from + printed.length);
  };

  test('takes the place of the present one and of nothing else', () => {
    expect(written(text, '一.(一)', '做强品牌机构')).toBe(
      text.replace('培育品牌服务机构', '做强品牌机构'),
    );
  });

  test('goes before the words of a clause without one, as its siblings have theirs', () => {
    const runIn = '一、总则\n（一）支持机构。鼓励落户。\n（二）鼓励机构做大做强做专做精。';
    expect(written(runIn, '一.(二)', '培育品牌机构')).toBe(
      '一、总则\n（一）支持机构。鼓励落户。\n（二）培育品牌机构。鼓励机构做大做强做专做精。',
    );
  });
});

describe('what the whole draft lacks', () => {
  const options = { genre: '若干措施', level: '区级', year: null, parts: null } as const;
  const suggestion = suggest(draft, mainThree, options);

  test('is written as an empty clause, which is then no longer missing', () => {
    const missing = missingEntries(suggestion);
    expect(missing.map(({ topic }) => topic)).toEqual(suggestion.missing);
    for (const entry of missing) {
      const plan = plannedClause(entry, draft, mainThree, ground);
      const heading = plan.headings[0] ?? '';
      const insertion = insertionOfNew(draft, { ...plan, heading });
      const written = after(text, insertion);
      expect(written).toMatch(/［待填：[^［］]+］（责任单位：［待填：牵头单位和配合单位］）/);
      expect(suggest(analyze(written), mainThree, options).missing).not.toContain(entry.topic);
    }
  });
});

describe('whose draft it is', () => {
  test('is said by its profile, else by its title, else by its issuer', () => {
    const none = { title: null, issuers: [] };
    const known = { profile: xuhui, jurisdictions: builtInJurisdictions };
    expect(draftHome(none, xuhui)).toEqual({ ...known, by: 'profile' });
    expect(draftHome(draft, noProfile)).toEqual({ ...known, by: 'title' });
    const issued = { title: '若干措施', issuers: ['天津市河西区人民政府办公室'] };
    expect(draftHome(issued, noProfile).profile.districtFull).toBe('天津市河西区');
  });

  test.each([
    ['西湖区关于推动发展的若干政策', [], '', '', '西湖区'],
    ['西湖区关于推动发展的若干政策', [], '杭州市', '杭州市', '西湖区'],
    ['杭州市西湖区关于推动发展的若干政策', [], '', '杭州市', '西湖区'],
    ['浙江省杭州市西湖区若干政策', [], '', '杭州市', '西湖区'],
    ['若干措施', ['广州市天河区人民政府办公室'], '', '广州市', '天河区'],
    ['朝阳区关于促进发展的若干措施', [], '', '北京市', '朝阳区'],
    ['朝阳区关于促进发展的若干措施', ['长春市朝阳区人民政府'], '', '长春市', '朝阳区'],
  ] as const)(
    'is told by %s %j, the drafter saying of the city “%s”',
    (title, issuers, said, city, district) => {
      const { by, profile } = draftHome({ title, issuers }, { ...noProfile, city: said });
      expect([by, profile.city, profile.district]).toEqual(['title', city, district]);
    },
  );

  test('has the city the text says before the district', () => {
    const source = '西湖区关于推动发展的若干政策\n在杭州市西湖区登记注册的机构，给予资助。';
    const { profile } = draftHome({ ...analyze(source), source }, noProfile);
    expect([profile.districtFull, profile.city]).toEqual(['杭州市西湖区', '杭州市']);
  });

  test.each([
    '本区若干措施',
    '示范园区若干措施',
    '关于加强区域合作的若干措施',
    '推进知识产权强区若干措施',
  ])('is nobody’s where %s names no district', (title) => {
    expect(draftHome({ title, issuers: [] }, noProfile).by).toBe('nothing');
  });

  test('is left open where two districts have the name or none is named', () => {
    const { by, profile } = draftHome({ title: '关于促进发展的若干措施', issuers: [] }, noProfile);
    expect([by, profile.district, profile.leadOrgan]).toEqual(['nothing', '本区', '']);
  });
});

test('the proposals for the whole draft are shown on the side, whatever was open there', () => {
  const { desk } = sessionAfter(
    { type: 'tabShown', tab: 'search' },
    { type: 'scopeShown', scope: 'draft' },
  );
  expect([desk.tab, desk.scope]).toEqual(['suggest', 'draft']);
});
