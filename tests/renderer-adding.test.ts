import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  candidateFrom,
  candidateOf,
  factsOf,
  faultsOf,
} from '../renderer/library/adding/candidate.ts';
import { keepAdding, keptAdding } from '../renderer/library/adding/kept.ts';
import { refusalOf } from '../renderer/library/adding/refusal.ts';
import { reviewOf } from '../renderer/library/adding/review.ts';
import { noAdding } from '../renderer/library/adding/state.ts';
import { newIn } from '../renderer/library/import-plan.ts';
import { withLabels } from '../renderer/library/topic-changes.ts';
import { clausesByTopic, faultOfName, newTopic } from '../renderer/settings/own-topics.ts';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { precedentOfOwn } from '../shared/own-precedent.ts';
import { modelOf } from '../shared/topics/library.ts';
import { hangzhou, ownPrecedent } from './builders-own.ts';
import { sessionAfter } from './session-builders.ts';

const waiting = (key: string, id: string | null = null): Candidate => ({
  ...candidateOf({ key, text: hangzhou, origin: '杭州.txt' }, []),
  id,
});

const storeOf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

describe('a document on its way into the library', () => {
  it('begins with what its text tells', () => {
    const { facts } = candidateOf({ key: 'k', text: hangzhou, origin: '杭州.txt' }, []);
    expect(facts).toEqual({
      name: '杭州',
      jurisdiction: '杭州市',
      level: '市级',
      year: '2024',
      genre: '',
    });
    expect(faultsOf(facts, [])).toEqual({});
  });

  it('gets another name where its own is taken', () => {
    const { facts } = candidateOf({ key: 'k', text: hangzhou, origin: '杭州.txt' }, ['杭州']);
    expect(faultsOf(facts, ['杭州'])).toEqual({});
    expect(faultsOf({ ...facts, name: ' 杭州 ' }, ['杭州'])).toEqual({
      name: '先例库里已有“杭州”，请换一个简称，如加上年份。',
    });
  });

  it('waits for what its text does not tell', () => {
    const { facts } = candidateOf({ key: 'k', text: '关于开展调查的说明', origin: '粘贴' }, []);
    expect(Object.keys(faultsOf(facts, []))).toEqual(['name', 'level', 'year']);
    expect(factsOf(facts)).toBeNull();
  });

  it('is told to be there already, or why it cannot be taken', () => {
    expect(refusalOf({ text: hangzhou, origin: '粘贴' }, builtInPrecedents)).toBeNull();
    const [shanghai] = builtInPrecedents;
    const known = { text: shanghai?.policy.source ?? '', origin: '粘贴' };
    expect(refusalOf(known, builtInPrecedents)).toContain('即“上海”');
    expect(refusalOf({ text: `机密★10年\n${hangzhou}`, origin: '粘贴' }, [])).toContain('机密');
    expect(refusalOf({ text: ' \n', origin: '空.txt' }, [])).toContain('空.txt');
  });

  it('is as stored when it is edited', () => {
    const own = ownPrecedent('a', { topics: { 一: [{ id: 'talent', score: 1 }] }, genre: '办法' });
    const { facts, topics, text } = candidateFrom(own);
    expect([factsOf(facts), topics, text]).toEqual([
      {
        name: own.name,
        jurisdiction: own.jurisdiction,
        level: own.level,
        year: own.year,
        genre: own.genre,
      },
      own.topics,
      own.text,
    ]);
  });
});

describe('what waits to be looked at', () => {
  it('stays when the view is left, the one to be edited first', () => {
    const { adding } = sessionAfter(
      { type: 'candidatesTaken', candidates: [waiting('a'), waiting('b'), waiting('a')] },
      { type: 'addingLeft' },
      { type: 'candidatesTaken', candidates: [waiting('c', 'own')] },
    );
    expect([adding.open, adding.queue.map(({ key }) => key)]).toEqual([true, ['c', 'a', 'b']]);
  });

  it('closes the view with the last one', () => {
    const { adding } = sessionAfter(
      { type: 'candidatesTaken', candidates: [waiting('a')] },
      { type: 'candidateDone', key: 'a' },
    );
    expect(adding).toEqual(noAdding);
  });

  it('outlives the window; what is damaged is left out', () => {
    const store = storeOf();
    const adding = { open: true, queue: [waiting('a')], pasted: '一、' };
    keepAdding(adding, store);
    expect(keptAdding(store)).toEqual({ ...adding, open: false });
    store.setItem('measures.adding', JSON.stringify({ queue: [{ key: 1 }, waiting('b')] }));
    expect(keptAdding(store).queue).toEqual([waiting('b')]);
    store.setItem('measures.adding', '{');
    expect(keptAdding(store)).toEqual(noAdding);
  });
});

describe('the look at a document', () => {
  const model = modelOf(builtInPrecedents);
  const policy = analyze(hangzhou);

  it('shows every clause with its topics and who said so', () => {
    const topics = withLabels('二', ['legal-services'])({});
    const { clauses, count } = reviewOf(policy, topics, model);
    expect(count).toBe(3);
    expect(clauses.map(({ clause, said }) => [clause.path, said])).toEqual([
      ['一', false],
      ['二', true],
      ['三', false],
    ]);
    expect(clauses.every(({ topics: read }) => read !== null && read.length > 0)).toBe(true);
  });

  it('takes the word that a clause is about nothing', () => {
    const { clauses, without } = reviewOf(policy, withLabels('三', [])({}), model);
    expect([clauses[2]?.topics, clauses[2]?.said, without]).toEqual([[], true, 1]);
  });

  it('goes back to what the words say', () => {
    const said = withLabels('三', ['legal-services'])({});
    expect(withLabels('三', null)(said)).toEqual({});
  });
});

describe('a colleague’s library', () => {
  it('tells what of it is new here', () => {
    const mine = precedentOfOwn(ownPrecedent('a'));
    const theirs = [ownPrecedent('a'), ownPrecedent('b', { name: '宁波', year: 2023 })];
    const topics = [{ id: 'own-1', name: '公证服务', definition: '' }];
    const contents = { precedents: theirs, topics, labels: {} };
    const plan = { ...contents, merged: contents, name: '先例库.json', problems: [] };
    expect(newIn(plan, [mine], 0)).toEqual({ fresh: ['宁波（2023）'], known: 1, topics: 1 });
    expect(newIn(plan, [mine], 1).topics).toBe(0);
  });
});

describe('topics of one’s own', () => {
  it('get names no other topic has', () => {
    const first = newTopic('公证服务', []);
    const second = newTopic('', [first]);
    expect([first.id, second.id]).toEqual(['own-1', 'own-2']);
    const all = [first, second];
    expect(faultOfName(first.name, first.id, all)).toBeNull();
    expect(faultOfName(' 公证服务 ', second.id, all)).toContain('公证服务');
    expect(faultOfName(' ', second.id, all)).toBe('请填主题名称。');
  });

  it('count the clauses a reader put under them', () => {
    const labels = withLabels('一', ['own-1', 'own-2'])(withLabels('二', ['own-1'])({}));
    const counts = clausesByTopic([precedentOfOwn(ownPrecedent('a', { topics: labels }))]);
    expect([...counts]).toEqual([
      ['own-1', 2],
      ['own-2', 1],
    ]);
  });
});
