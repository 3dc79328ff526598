import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * An unpacked Electron as far as the packer looks at it: the files it renames, prunes and writes
 * into, with a fuse wire in its programs, on which all that this product turns off is on.
 *
 * Source of the wire: @electron/fuses (a sentence to find it by, version, length, one digit a fuse).
 */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 8]), Buffer.from('10110111')]);

export const standIns = {
  linux: (folder: string): void => {
    write(join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), wire]), 0o755);
    around(folder);
  },
  win: (folder: string): void => {
    write(join(folder, 'electron.exe'), program());
    around(folder);
  },
  mac: (folder: string): void => {
    const contents = join(folder, 'Electron.app', 'Contents');
    bundle(contents, 'Electron');
    for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
      const name = `Electron Helper${kind}`;
      bundle(join(contents, 'Frameworks', `${name}.app`, 'Contents'), name);
    }
    const framework = join(contents, 'Frameworks', 'Electron Framework.framework');
    write(join(framework, 'Versions', 'A', 'Electron Framework'), wire, 0o755);
    symlinkSync('A', join(framework, 'Versions', 'Current'));
    symlinkSync('Versions/Current/Electron Framework', join(framework, 'Electron Framework'));
    for (const resources of [
      join(framework, 'Versions', 'A', 'Resources'),
      join(contents, 'Resources'),
    ]) {
      for (const language of ['zh_CN', 'en', 'de']) {
        write(join(resources, `${language}.lproj`, 'locale.pak'), language);
      }
    }
  },
};

function around(folder: string): void {
  for (const language of ['zh-CN', 'en-US', 'de']) {
    write(join(folder, 'locales', `${language}.pak`), language);
  }
  write(join(folder, 'LICENSE'), 'Electron');
  write(join(folder, 'LICENSES.chromium.html'), 'Chromium');
}

function bundle(contents: string, name: string): void {
  write(join(contents, 'MacOS', name), wire, 0o755);
  write(
    join(contents, 'Info.plist'),
    `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`,
  );
}

function write(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
}

/**
 * Some Windows program with a version among its resources, into which the packer writes; the wire
 * behind its end. It comes with electron-builder and is never started.
 */
const program = (): Buffer =>
  Buffer.concat([
    readFileSync(
      join(import.meta.dirname, '../../node_modules/electron-winstaller/vendor/Setup.exe'),
    ),
    wire,
  ]);
