import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, savedText } from './desk.ts';
import { running } from './running.ts';

type Target = { readonly origin: string; readonly picture: string; readonly script: string };

/** Each tries to read or to do something at the product's address; gives what it learned. */
const ways: Readonly<Record<string, (target: Target) => Promise<string>>> = {
  'a request of the contract': async ({ origin }) => {
    const headers = { 'content-type': 'application/json', 'x-measures-token': 'x' };
    const asked = fetch(`${origin}/api/openDraft`, { method: 'POST', headers, body: '{}' });
    return asked.then((answer) => answer.text()).catch(() => '');
  },
  'a request that needs no permission': async ({ origin }) => {
    const body = '{"id":"example","text":"外站写入"}';
    const asked = fetch(`${origin}/api/saveDraft`, { method: 'POST', mode: 'no-cors', body });
    return asked.then((answer) => answer.text()).catch(() => '');
  },
  'a request of the page': ({ origin }) =>
    fetch(`${origin}/`, { credentials: 'include' })
      .then((answer) => answer.text())
      .catch(() => ''),
  'a beacon': async ({ origin }) => {
    navigator.sendBeacon(`${origin}/api/saveDraft`, '{"id":"example","text":"外站写入"}');
    return '';
  },
  'a picture': ({ origin, picture: name }) =>
    new Promise((resolve) => {
      const picture = new Image();
      picture.onload = () => resolve(`${picture.width} wide`);
      picture.onerror = () => resolve('');
      picture.src = `${origin}/assets/${name}`;
    }),
  'a script': ({ origin, script: name }) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve('ran');
      script.onerror = () => resolve('');
      script.src = `${origin}/assets/${name}`;
      document.head.append(script);
    }),
  'a frame': ({ origin }) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.onload = () => resolve(frame.contentDocument?.body.textContent ?? '');
      frame.src = `${origin}/`;
      document.body.append(frame);
    }),
  'a form sent into a frame': ({ origin }) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.name = 'answer';
      document.body.append(frame);
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'text/plain';
      form.target = 'answer';
      form.action = `${origin}/api/saveDraft`;
      const field = document.createElement('input');
      field.name = '{"id":"example","text":"外站写入","x":"';
      field.value = '"}';
      form.append(field);
      document.body.append(form);
      frame.onload = () => resolve(frame.contentDocument?.body.textContent ?? '');
      form.submit();
    }),
  'a web socket': ({ origin }) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/openDraft`);
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('');
    }),
  'a stream of events': ({ origin }) =>
    new Promise((resolve) => {
      const source = new EventSource(`${origin}/api/openDraft`);
      source.onopen = () => resolve('open');
      source.onerror = () => {
        source.close();
        resolve('');
      };
    }),
};

/** Another page in the drafter's browser, while the window is open beside it. */
describe.each([
  ['another site', 'localhost'],
  ['another port of this machine', '127.0.0.1'],
])('a page of %s', (_, host) => {
  const product = running();
  let site: Server;
  let desk: Desk;
  let stranger: Page;
  let before: string;

  beforeAll(async () => {
    site = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>外站</title><body>');
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    desk = await product.openDesk();
    before = await savedText(desk);
    stranger = await desk.page.context().newPage();
    await stranger.goto(`http://${host}:${address.port}/`);
  });
  afterAll(async () => {
    await closeDesk(desk);
    site.close();
  });

  it.each(Object.keys(ways))('learns nothing by %s', async (way) => {
    const { origin } = new URL(product.url());
    const target = { origin, picture: asset('.png'), script: asset('.js') };
    expect(await stranger.evaluate(ways[way] ?? never, target)).toBe('');
  });

  it('would learn, were it the window', async () => {
    const { origin } = new URL(product.url());
    const target = { origin, picture: asset('.png'), script: asset('.js') };
    const learned = (way: string) => desk.page.evaluate(ways[way] ?? never, target);
    expect(await learned('a picture')).toMatch(/^\d+ wide$/);
    expect(await learned('a request of the page')).toContain('<title>');
  });

  it('has changed nothing', async () => {
    expect(before).toContain('若干措施');
    expect(await savedText(desk)).toBe(before);
    expect(desk.problems).toEqual([]);
  });

  it('opens no window by another name of the machine', async () => {
    const address = product.url().replace('127.0.0.1', 'localhost');
    expect((await stranger.goto(address))?.status()).toBe(403);
  });
});

/** A file of the built window that is there: were it let through, it would load. */
function asset(extension: string): string {
  const found = readdirSync(join('out', 'renderer', 'assets')).find((file) =>
    file.endsWith(extension),
  );
  if (found === undefined) throw new Error(`the window has no ${extension}`);
  return found;
}

const never = (): Promise<string> => Promise.reject(new Error('no such way'));
