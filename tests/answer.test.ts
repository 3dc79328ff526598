import { describe, expect, it } from 'vitest';
import { answer } from '../shared/answer.ts';
import { Refusal } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';
import { draft, standInHost as host } from './stand-in-host.ts';

describe('answer', () => {
  it('gives the value of a method', async () => {
    expect(await answer(host(), 'openDraft', {})).toEqual({ ok: true, value: { draft } });
  });

  it('passes a refusal on as it is', async () => {
    expect(await answer(host(), 'showPrecedent', { id: 'x' })).toEqual({
      ok: false,
      code: 'not-found',
      message: '先例库里没有“x”。',
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'opendraft'])(
    'knows no method %j',
    async (name) => {
      expect(await answer(host(), name, {})).toEqual({
        ok: false,
        code: 'bad-request',
        message: `没有名为“${name}”的功能。`,
      });
    },
  );

  it('names the place where an input breaks the contract', async () => {
    expect(
      await answer(host(), 'saveDraft', { id: 'a', text: '', ...nothingBeside, revision: -1 }),
    ).toEqual({
      ok: false,
      code: 'bad-request',
      message: '请求的内容不合要求（saveDraft revision），没有执行。',
    });
    expect(await answer(host(), 'openDraft', null)).toMatchObject({ code: 'bad-request' });
  });

  it('turns an unforeseen error into one sentence and reports it apart', async () => {
    const bug = new TypeError('Cannot read properties of undefined\n    at somewhere.ts:1');
    const broken = host({
      openDraft: () => {
        throw bug;
      },
    });
    const reported: unknown[] = [];
    expect(await answer(broken, 'openDraft', {}, (error) => reported.push(error))).toEqual({
      ok: false,
      code: 'failed',
      message: '操作没有完成，程序内部出错。请重试，草稿未受影响。',
    });
    expect(reported).toEqual([bug]);
  });

  it('does not let an output out that breaks the contract', async () => {
    const broken = host({ exportFile: () => ({ kind: 'saved' }) as never });
    expect(await answer(broken, 'exportFile', { name: 'a.docx', base64: '' })).toMatchObject({
      ok: false,
      code: 'failed',
    });
  });

  it('gives the window only what the contract names', async () => {
    const talkative = host({ exportFile: () => ({ kind: 'download', path: '/home/x' }) as never });
    expect(await answer(talkative, 'exportFile', { name: 'a.docx', base64: '' })).toEqual({
      ok: true,
      value: { kind: 'download' },
    });
  });
});

describe('connect', () => {
  const api = connect((name, input) => answer(host(), name, input));

  it('calls through', async () => {
    expect(await api.openDraft({})).toEqual({ draft });
    expect(
      await api.saveDraft({ id: 'a', text: '甲', ...nothingBeside, revision: 3 }),
    ).toMatchObject({
      revision: 4,
    });
  });

  it('rejects with the refusal of the host', async () => {
    await expect(api.showPrecedent({ id: 'x' })).rejects.toEqual(
      new Refusal('not-found', '先例库里没有“x”。'),
    );
  });

  it('says so when the transport is gone', async () => {
    const dead = connect(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(dead.openDraft({})).rejects.toMatchObject({
      code: 'failed',
      message: '与本机程序的连接已断开。请确认启动它的窗口还开着，然后重试。',
    });
  });
});
