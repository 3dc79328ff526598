import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  guardSessionEnd,
  onShutdown,
  quitWhenWritten,
  tellingSaves,
  underWay,
} from '../electron/shell/closing.ts';
import { nothingBeside } from '../shared/beside.ts';
import { standInHost } from './stand-in-host.ts';

/** An event as Electron hands it over. */
const event = () => {
  let prevented = false;
  return {
    preventDefault: () => {
      prevented = true;
    },
    isPrevented: () => prevented,
  };
};
/** A piece of work that ends when the test says so. */
const held = () => {
  let resolve = (): void => undefined;
  let reject = (_error: Error): void => undefined;
  const promise = new Promise<void>((keep, fail) => {
    resolve = keep;
    reject = fail;
  });
  return { promise, resolve, reject };
};
const save = { id: 'a', text: '一、总则', ...nothingBeside, revision: 0 };

describe('a program that ends', () => {
  it('waits until what is being written is written', async () => {
    const work = underWay();
    const quits: string[] = [];
    const app = Object.assign(new EventEmitter(), { quit: () => quits.push('quit') });
    quitWhenWritten(app as never, work);
    const writing = held();
    void work.watch(writing.promise);
    const first = event();
    app.emit('will-quit', first);
    expect([first.isPrevented(), quits]).toEqual([true, []]);
    writing.resolve();
    await expect.poll(() => quits).toEqual(['quit']);
    const second = event();
    app.emit('will-quit', second);
    expect(second.isPrevented()).toBe(false);
  });

  it('ends at once where nothing is', () => {
    const app = Object.assign(new EventEmitter(), { quit: () => expect.fail('once more') });
    quitWhenWritten(app as never, underWay());
    const quitting = event();
    app.emit('will-quit', quitting);
    expect(quitting.isPrevented()).toBe(false);
  });

  it('does not wait for ever, nor trip over what failed', async () => {
    const work = underWay();
    void work.watch(held().promise);
    const failing = held();
    work.watch(failing.promise).catch(() => undefined);
    failing.reject(new Error('disk full'));
    await work.settled(20);
    expect(work.isIdle()).toBe(false);
  });

  it('knows when all is done', async () => {
    const work = underWay();
    const [a, b] = [held(), held()];
    void work.watch(a.promise);
    void work.watch(b.promise);
    a.resolve();
    b.resolve();
    await work.settled();
    expect(work.isIdle()).toBe(true);
  });
});

describe('a host tells of its saves', () => {
  it('kept or not, and answers as before', async () => {
    const told: boolean[] = [];
    const host = tellingSaves(standInHost(), (kept) => told.push(kept));
    expect(await host.saveDraft(save)).toMatchObject({ revision: 1 });
    const full = tellingSaves(
      standInHost({ saveDraft: () => Promise.reject(new Error('disk full')) }),
      (kept) => told.push(kept),
    );
    await expect(full.saveDraft(save)).rejects.toThrow('disk full');
    expect(told).toEqual([true, false]);
  });
});

describe('the end of a session', () => {
  const ends = (danger: boolean) => {
    const window = new EventEmitter();
    const done: string[] = [];
    guardSessionEnd({
      window: window as never,
      inDanger: () => danger,
      quit: () => done.push('quit'),
      onEnding: () => done.push('told'),
    });
    const ending = event();
    window.emit('query-session-end', ending);
    return [ending.isPrevented(), done];
  };
  it('waits where words would be lost: the program closes as by its own menu, which asks', () =>
    expect(ends(true)).toEqual([true, ['told', 'quit']]));
  it('goes on where none would', () => expect(ends(false)).toEqual([false, ['told']]));

  it('lets the program close properly on Linux and macOS', () => {
    const done: string[] = [];
    const end = onShutdown(
      () => done.push('quit'),
      () => done.push('told'),
    );
    const shutdown = event();
    end(shutdown);
    // The types promise no event.
    end();
    expect([shutdown.isPrevented(), done]).toEqual([true, ['told', 'quit', 'told', 'quit']]);
  });
});
