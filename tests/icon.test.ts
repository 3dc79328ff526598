import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsOf } from '../electron/pack/icon/icns.ts';
import { icoOf } from '../electron/pack/icon/ico.ts';
import { pictureOf, sides } from '../electron/pack/icon/picture.ts';

const folder = join(import.meta.dirname, '..', 'electron', 'pack', 'icon');
const file = (path: string): Buffer => readFileSync(join(folder, path));
const pictures = sides.map((side) => pictureOf(file(`png/${side}x${side}.png`)));
const small = pictures.filter(({ side }) => side <= 256);

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What a directory of an .ico says, read by its layout and not by the code that wrote it. */
const entriesOfIco = (ico: Buffer) =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const start = ico.readUInt32LE(at + 12);
    const png = ico.subarray(start, start + ico.readUInt32LE(at + 8));
    return { side: ico[at] || 256, bits: ico.readUInt16LE(at + 6), png: text(png) };
  });

const partsOfIcns = (icns: Buffer, at = 8): readonly { type: string; png: Buffer }[] => {
  if (at >= icns.length) return [];
  const end = at + icns.readUInt32BE(at + 4);
  const part = { type: icns.toString('latin1', at, at + 4), png: icns.subarray(at + 8, end) };
  return [part, ...partsOfIcns(icns, end)];
};

describe('the icon of the program', () => {
  it('lies there in every size the systems ask for, each of its size', () => {
    expect(pictures.map(({ side }) => side)).toEqual([...sides]);
    expect(readdirSync(join(folder, 'png')).length).toBe(sides.length);
  });

  it('has one drawing in the packages and in the tab of a browser', () => {
    const tab = readFileSync(join(folder, '../../../renderer/icon.svg'), 'utf8');
    expect(tab).toBe(file('icon-small.svg').toString('utf8'));
  });

  it('holds in the .ico the very pictures, up to 256', () => {
    const ico = file('icon.ico');
    expect(ico.equals(icoOf(small))).toBe(true);
    expect(ico.readUInt16LE(2)).toBe(1);
    const wanted = small.map(({ side, png }) => ({ side, bits: 32, png: text(png) }));
    expect(entriesOfIco(ico)).toEqual(wanted);
  });

  it('holds in the .icns the very pictures, those of two sizes twice', () => {
    const icns = file('icon.icns');
    expect(icns.equals(icnsOf(pictures))).toBe(true);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const parts = partsOfIcns(icns).map(({ type, png }) => `${type} ${pictureOf(png).side}`);
    expect(parts).toEqual([
      'icp4 16',
      'icp5 32',
      'ic11 32',
      'ic12 64',
      'ic07 128',
      'ic08 256',
      'ic13 256',
      'ic09 512',
      'ic14 512',
      'ic10 1024',
    ]);
  });

  it('takes nothing for a picture that is none, or does not fit', () => {
    expect(() => pictureOf(Buffer.from('GIF89a, nothing more'))).toThrow('not a PNG');
    const oblong = Buffer.from(file('png/16x16.png'));
    oblong.writeUInt32BE(17, 20);
    expect(() => pictureOf(oblong)).toThrow('16 x 17 is not square');
    expect(() => icoOf([{ side: 512, png: new Uint8Array() }])).toThrow('512');
  });
});

/** NSIS itself runs only where installers are made; what its script must never do can be read. */
describe('the installer on Windows', () => {
  const script = readFileSync(join(folder, '..', 'installer.nsh'), 'latin1');
  const lines = script.split('\n').map((line) => line.trim());

  it('is read the same in every code page', () => {
    expect(script).toMatch(/^[\n -~]+$/);
  });

  it('offers the program for the files it reads and takes that back', () => {
    const extensions = (macro: string): readonly string[] =>
      lines.flatMap((line) => line.match(`^!insertmacro ${macro} "(\\.\\w+)"$`)?.[1] ?? []);
    expect(extensions('offerFor')).toEqual(['.docx', '.txt', '.md']);
    expect(extensions('withdrawFor')).toEqual(['.docx', '.txt', '.md']);
  });

  it('never says which program opens a file by itself', () => {
    const written = lines.filter((line) => /^Write/.test(line));
    expect(written.length).toBeGreaterThan(5);
    const defaults = written.filter((line) => /Classes\\(\$\{EXT\}|\.\w+)" ""/.test(line));
    expect(defaults).toEqual([]);
    expect(script).not.toContain('APP_ASSOCIATE');
  });
});
