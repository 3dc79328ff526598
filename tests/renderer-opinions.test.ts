import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorkerLike } from '../renderer/open-worker.ts';
import { contentOf, lackOf, planOf, repliesOf } from '../renderer/opinions/import-plan.ts';
import { groupOpinions, listOpinions, NO_FILTER } from '../renderer/opinions/listed.ts';
import type { Order } from '../renderer/opinions/protocol.ts';
import { type Reading, readReplies } from '../renderer/opinions/reply-reader.ts';
import { analyze } from '../shared/analyze.ts';
import type { Opinion, Round } from '../shared/model/opinion.ts';
import { editedRounds } from '../shared/opinions/edits.ts';
import { followedRounds } from '../shared/opinions/places.ts';
import { unitsIn } from '../shared/opinions/units.ts';
import { readReply } from '../shared/word/reply.ts';
import { type Mark, markedCopy } from './opinion-files.ts';
import { leastTime } from './timing.ts';

const tianhe = readFileSync(
  new URL('fixtures/checks/tianhe/draft-clean.txt', import.meta.url),
  'utf8',
);

const round: Round = {
  id: 'r',
  title: '征求部门意见',
  sentOn: '',
  deadline: '',
  sent: tianhe,
  units: ['区财政局', '区司法局'].map((name) => ({ name, none: false })),
  opinions: [],
};

const fileOf = (name: string, marks: readonly Mark[], text = tianhe) => {
  const read = readReply(name, markedCopy(text, marks), tianhe);
  if (!read.ok) throw new Error('not read');
  return read;
};

describe('读入前的核对', () => {
  it('parts a file that went round by the units that wrote in it', () => {
    const file = fileOf('会签稿.docx', [
      { kind: 'comment', find: '客户回访制度', by: '天河区财政局', text: '删去' },
      { kind: 'comment', find: '公开征集', by: '区科工信局', text: '请明确' },
    ]);
    const { rows } = planOf([file], round);
    expect(rows.map(({ unit, found }) => [unit, found.map(({ said }) => said)])).toEqual([
      ['区财政局', ['删去']],
      ['区科工信局', ['请明确']],
    ]);
  });

  it('asks on top whose a file is, and says why another was not read', () => {
    const named = fileOf('区司法局.docx', [
      { kind: 'comment', find: '客户回访制度', by: '', text: '删去' },
    ]);
    const nameless = fileOf('稿.docx', []);
    const { rows, refused } = planOf(
      [named, nameless, { name: '坏.docx', refused: '文件已损坏。' }],
      round,
    );
    expect(rows.map(({ file, unit }) => [file, unit])).toEqual([
      ['稿.docx', ''],
      ['区司法局.docx', '区司法局'],
    ]);
    expect(rows.map(contentOf)).toEqual(['无意见', '批注和修订，意见 1 条']);
    expect(lackOf(rows)).toBe('还有 1 份没有填反馈单位。');
    expect(refused).toEqual([{ name: '坏.docx', why: '文件已损坏。' }]);
  });

  it('takes few untracked changes along and leaves another version of the text to the drafter', () => {
    const few = fileOf('a.docx', [], tianhe.replace('300人次', '500人次'));
    expect(planOf([few], round).rows[0]?.withUntracked).toBe(true);
    const many = fileOf(
      'b.docx',
      [{ kind: 'comment', find: '单个案件', by: '甲', text: '偏高' }],
      tianhe
        .replace(/鼓励/gu, '引导和鼓励')
        .replace(/支持/gu, '大力支持')
        .replace(/。（/gu, '等。（'),
    );
    const [row] = planOf([many], round).rows;
    expect(row?.untracked.length).toBeGreaterThan(12);
    expect(row?.withUntracked).toBe(false);
    expect(repliesOf(row === undefined ? [] : [row])[0]?.found).toHaveLength(1);
  });

  it('reads the list of units however it was pasted', () => {
    expect(unitsIn('区财政局、区司法局\n\n 区科委；区财政局\t各街道')).toEqual([
      '区财政局',
      '区司法局',
      '区科委',
      '各街道',
    ]);
  });
});

/** Reads as the worker does, unless a file is one it takes long over. */
class Reader extends EventTarget implements WorkerLike {
  isStopped = false;
  postMessage({ job, name, bytes, sent }: Order): void {
    if (name.startsWith('慢')) return;
    const reply = readReply(name, bytes, sent);
    this.dispatchEvent(new MessageEvent('message', { data: { kind: 'read', job, reply } }));
  }
  terminate(): void {
    this.isStopped = true;
  }
}

describe('一次读入多个文件', () => {
  const api = {
    convertToWord: () => Promise.reject(new Error('not asked')),
    cancelConversion: () => Promise.resolve({}),
  };
  const file = (name: string, text: string): File => new File([text], name);

  it('goes on after a file that cannot be read, and can be called off with what was read', async () => {
    const worker = new Reader();
    const controller = new AbortController();
    const progress: Reading[] = [];
    const read = await readReplies(
      [
        file('区财政局.txt', '我局无意见。'),
        file('报告.txt', '秘密\n关于某事的报告\n'),
        file('慢.txt', '意见'),
        file('没读到.txt', '意见'),
      ],
      {
        api,
        sent: tianhe,
        signal: controller.signal,
        onProgress: (reading) => {
          progress.push(reading);
          if (reading.name === '慢.txt') setTimeout(() => controller.abort());
        },
        start: () => worker,
      },
    );
    expect(read.map((one) => ('refused' in one ? one.refused.slice(0, 4) : one.none))).toEqual([
      true,
      '文件标有',
    ]);
    expect(progress.map(({ done, name }) => `${done} ${name}`)).toEqual([
      '0 区财政局.txt',
      '1 报告.txt',
      '2 慢.txt',
    ]);
    expect(worker.isStopped).toBe(true);
  });
});

describe('几百条意见', () => {
  const lines = tianhe.split('\n').filter((line) => line.length > 30);
  const many: readonly Opinion[] = Array.from({ length: 600 }, (_, at) => ({
    id: String(at),
    unit: `单位${at % 40}`,
    kind: 'letter',
    author: '',
    at: null,
    source: '反馈.docx',
    said: `第${at}条意见：${lines[(at * 7) % lines.length]?.slice(0, 40)}`,
    place: 'clause',
    quote: '',
    line: lines[at % lines.length] ?? '',
    clause: '',
    proposal: [],
    parts: 1,
    decision: at % 3 === 0 ? 'open' : 'taken',
    reason: '',
  }));

  it('are listed and filtered without one getting lost, about as fast as the text is read', () => {
    const policy = analyze(tianhe);
    const reading = leastTime(() => analyze(`${tianhe}\n`));
    const listing = leastTime(() => listOpinions({ ...round, opinions: many }, policy));
    const all = listOpinions({ ...round, opinions: many }, policy);
    expect(all).toHaveLength(600);
    expect(listing).toBeLessThan(Math.max(20 * reading, 500));
    const open = groupOpinions(all, { ...NO_FILTER, decision: 'open' }, 'clause');
    expect(open.flatMap(({ listed }) => listed)).toHaveLength(200);
    expect(groupOpinions(all, NO_FILTER, 'unit')).toHaveLength(40);
  });

  it('go along with their paragraphs while these are rewritten bit by bit', () => {
    let rounds: readonly Round[] = [{ ...round, opinions: many.slice(0, 30) }];
    let text = tianhe;
    for (const word of ['鼓励', '支持', '完善', '服务']) {
      text = text.replace(new RegExp(word, 'gu'), `${word}（改）`);
      rounds = followedRounds(rounds, text);
    }
    const listed = listOpinions(rounds[0] ?? round, analyze(text));
    expect(listed.every(({ place }) => place !== null)).toBe(true);
    expect(followedRounds(rounds, text)).toBe(rounds);
  });
});

describe('位置由起草人指定', () => {
  it('an opinion put to another clause hangs there from then on', () => {
    const opinion = { ...manyOne, place: 'unsure', line: '' } as const;
    const [now] = editedRounds([{ ...round, opinions: [opinion] }], {
      kind: 'corrected',
      round: 'r',
      id: opinion.id,
      facts: {
        place: 'clause',
        line: tianhe.split('\n').find((line) => line.startsWith('第九条')) ?? '',
        quote: '',
        clause: '第九条',
      },
    });
    const [listed] = listOpinions(now ?? round, analyze(tianhe));
    expect(listed?.head).toBe('第九条 深化专利导航应用');
  });
});

const manyOne: Opinion = {
  id: 'one',
  unit: '区财政局',
  kind: 'spoken',
  author: '',
  at: null,
  source: '',
  said: '导航成果要公开',
  place: 'clause',
  quote: '',
  line: '',
  clause: '',
  proposal: [],
  parts: 1,
  decision: 'open',
  reason: '',
};
