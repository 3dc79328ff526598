import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dressed, lookIn, tellingAppearance } from '../electron/look.ts';
import { site } from '../electron/site.ts';
import { windowOptions } from '../electron/window.ts';
import { type Look, soundLook, usualLook } from '../shared/look.ts';
import { firstSettings, soundSettings } from '../shared/settings.ts';
import { standInHost } from './stand-in-host.ts';

const night: Look = { appearance: 'dark', size: 'large' };
const page = '<!doctype html>\n<html lang="zh-CN"><body></body></html>';
const nightly = page.replace('<html', '<html data-appearance="dark" data-size="large"');

describe('外观', () => {
  it('comes back as it was chosen; what makes no sense is the usual', () => {
    expect(soundLook(night)).toEqual(night);
    expect(soundLook({ appearance: 'sepia', size: 'large' })).toEqual({
      ...usualLook,
      size: 'large',
    });
    for (const stored of [undefined, null, 3, 'dark', [], { size: 1 }]) {
      expect(soundLook(stored)).toEqual(usualLook);
    }
  });

  it('of settings from before there was a choice is the usual', () => {
    const { look: _, ...before } = firstSettings;
    expect(soundSettings(before)).toEqual(firstSettings);
  });

  it('is in the page before anything of it is painted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'measures-look-'));
    await writeFile(join(folder, 'index.html'), page);
    await writeFile(join(folder, 'app.js'), 'export const html = "<html>";');
    const serve = site(folder, async () => night);
    const served = await serve(new Request('app://measures/'));
    const text = await served.text();
    expect(text).toBe(nightly);
    expect(served.headers.get('content-length')).toBe(String(text.length));
    expect(await (await serve(new Request('app://measures/app.js'))).text()).toBe(
      'export const html = "<html>";',
    );
  });

  it('is read from the settings, and the usual where they are damaged', async () => {
    const data = await mkdtemp(join(tmpdir(), 'measures-look-'));
    expect(await lookIn(data)()).toEqual(usualLook);
    await writeFile(join(data, 'settings.json'), JSON.stringify({ format: 1, look: night }));
    expect(await lookIn(data)()).toEqual(night);
    await writeFile(join(data, 'settings.json'), '{"format":1,"look":');
    expect(await lookIn(data)()).toEqual(usualLook);
  });

  it('puts only words of its own list into the page', () =>
    expect(dressed(page, soundLook({ appearance: '"><script>', size: 'large' }))).toBe(
      page.replace('<html', '<html data-appearance="system" data-size="large"'),
    ));

  it('has the desktop follow a choice once it is saved', async () => {
    const told: string[] = [];
    const host = tellingAppearance(standInHost(), (appearance) => told.push(appearance));
    await host.saveSettings({ settings: { ...firstSettings, look: night }, revision: 0 });
    expect(told).toEqual(['dark']);
    const full = tellingAppearance(
      { ...standInHost(), saveSettings: () => Promise.reject(new Error('disk full')) },
      (appearance) => told.push(appearance),
    );
    await expect(full.saveSettings({ settings: firstSettings, revision: 0 })).rejects.toThrow(
      'disk full',
    );
    expect(told).toEqual(['dark']);
  });

  it('paints the empty window in its light', () => {
    expect(windowOptions('preload.cjs', false).backgroundColor).toBe('#f4f2ee');
    expect(windowOptions('preload.cjs', true).backgroundColor).toBe('#16181b');
  });
});
