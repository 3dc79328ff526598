import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modulesFrom } from '../../electron/pack/edition/modules.ts';
import { filesUnder, handedTo, packer } from './packer.ts';

const root = join(import.meta.dirname, '..', '..');
const icon = (path: string): Buffer => readFileSync(join(root, 'electron/pack/icon', path));
/** Of a fuse, as the wire has it. */
const [off, on] = ['0', '1'].map((digit) => digit.charCodeAt(0));
const megabyte = 1024 * 1024;

/** Without the folders that an archive lists as well. */
const filesIn = (archive: string): readonly string[] => {
  const listed = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  return listed.filter((path) => !listed.some((other) => other.startsWith(`${path}/`))).toSorted();
};

/** What a program checks its archive against, where the system lets it. */
const digestOf = (archive: string): string =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');

/** The packer for real; only the Electron it packs is none. Installers themselves need more tools. */
describe.skipIf(process.platform !== 'linux')('the packages', () => {
  const { pack, remove } = packer();
  let linux: string;
  let win: string;
  let mac: string;
  const asars = () => ({
    linux: join(linux, 'linux-unpacked/resources/app.asar'),
    win: join(win, 'win-unpacked/resources/app.asar'),
    mac: join(mac, 'mac-arm64/措施起草台.app/Contents/Resources/app.asar'),
  });
  beforeAll(async () => {
    [linux, win] = await Promise.all([
      pack('linux', 'deb', '--x64', '--arm64'),
      pack('win', 'dir', '--x64', '-c.win.signExecutable=false'),
    ]);
    // The signature of an unsigned program is made anew by a tool of macOS.
    const unsigned = '-c.electronFuses.resetAdHocDarwinSignature=false';
    mac = await pack('mac', 'dir', '--arm64', unsigned);
  });
  afterAll(remove);

  it('hold the built program, the window and the example, and not a file more', () => {
    const built = filesUnder(join(root, 'out')).map((path) => `out/${path}`);
    const others = [
      'out/main/edition.js',
      'out/main/measures.js',
      'out/main/start.js',
      'out/main/third-party.txt',
    ];
    const wanted = [
      ...built.filter((path) => !others.includes(path) && !path.endsWith('.map')),
      'package.json',
      'templates/drafts/example.txt',
    ].toSorted();
    expect(wanted).toEqual(expect.arrayContaining(['out/main/main.js', 'out/renderer/index.html']));
    for (const archive of Object.values(asars())) expect(filesIn(archive)).toEqual(wanted);
  });

  it('hold what the desktop entry loads, byte for byte', () => {
    const archive = asars().linux;
    const sources = modulesFrom(['main.js'], (path) =>
      extractFile(archive, `out/main/${path}`).toString('utf8'),
    );
    expect(sources.length).toBeGreaterThan(2);
    for (const path of sources.map((source) => `out/main/${source}`)) {
      expect(extractFile(archive, path).equals(readFileSync(join(root, path)))).toBe(true);
    }
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(manifest).toMatchObject({ name: 'measures-desk', main: 'out/main/main.js' });
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  it('stay small, and bring no font, no source map and no updater', () => {
    const unpacked = [linux, win, mac].flatMap(filesUnder);
    const all = [...unpacked, ...filesIn(asars().linux)];
    const unwanted =
      /\.(ttf|otf|ttc|woff2?|eot|map)$|app-update|node_modules|^(seeds|tests|docs)\//;
    expect(all.filter((path) => unwanted.test(path))).toEqual([]);
    expect(statSync(asars().linux).size).toBeLessThan(12 * megabyte);
  });

  it('lie beside their licences, in a folder with the languages of the product', () => {
    expect(filesUnder(join(linux, 'linux-unpacked'))).toEqual([
      'LICENSE.electron.txt',
      'LICENSE.txt',
      'LICENSES.chromium.html',
      'THIRD-PARTY.txt',
      'locales/en-US.pak',
      'locales/zh-CN.pak',
      'measures-desk',
      'resources/app.asar',
      'resources/apparmor-profile',
    ]);
    const notices = readFileSync(join(linux, 'linux-unpacked/THIRD-PARTY.txt'), 'utf8');
    expect(notices).toMatch(/^措施起草台 \d+\.\d+\.\d+ 第三方许可\n/);
  });

  it('have every fuse as strict as it goes', async () => {
    const programs = [
      join(linux, 'linux-unpacked/measures-desk'),
      join(linux, 'linux-arm64-unpacked/measures-desk'),
      join(win, 'win-unpacked/measures-desk.exe'),
      join(mac, 'mac-arm64/措施起草台.app'),
    ];
    for (const program of programs) {
      expect(await getCurrentFuseWire(program)).toMatchObject({
        [FuseV1Options.RunAsNode]: off,
        [FuseV1Options.EnableCookieEncryption]: on,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
        [FuseV1Options.EnableNodeCliInspectArguments]: off,
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
        [FuseV1Options.OnlyLoadAppFromAsar]: on,
        [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      });
    }
  });

  it('know their archive on Windows and macOS, and show the icon', () => {
    const program = readFileSync(join(win, 'win-unpacked/measures-desk.exe'));
    expect(program.includes(digestOf(asars().win))).toBe(true);
    expect(program.includes(icon('png/256x256.png'))).toBe(true);
    const contents = join(mac, 'mac-arm64/措施起草台.app/Contents');
    expect(readFileSync(join(contents, 'Resources/icon.icns')).equals(icon('icon.icns'))).toBe(
      true,
    );
    const info = readFileSync(join(contents, 'Info.plist'), 'utf8');
    expect(info).toContain(`<string>${digestOf(asars().mac)}</string>`);
    expect(info).toMatch(/<key>LSHandlerRank<\/key>\s*<string>Alternate<\/string>/);
  });

  it.each([
    ['amd64', 'linux-unpacked'],
    ['arm64', 'linux-arm64-unpacked'],
  ])('make a .deb for %s with a desktop entry in Chinese', (architecture, folder) => {
    const { args, entry } = handedTo(join(linux, `measures-desk-0.1.0-linux-${architecture}.deb`));
    const after = (name: string): string | undefined => args[args.indexOf(name) + 1];
    expect(after('--architecture')).toBe(architecture);
    expect(after('--name')).toBe('measures-desk');
    expect(after('--maintainer')).toBe('措施起草台项目组 <noreply@localhost>');
    expect(args).toContain(`${join(linux, folder)}/=/opt/措施起草台`);
    expect(args.filter((arg) => arg.includes('/hicolor/')).length).toBe(9);
    expect(args.filter((arg) => arg.includes('/usr/share/mime/'))).toEqual([]);
    expect(entry).toBe(`[Desktop Entry]
Name=措施起草台
Exec="/opt/措施起草台/measures-desk" %U
Terminal=false
Type=Application
Icon=measures-desk
StartupWMClass=measures-desk
GenericName=政策措施起草工具
Keywords=公文;起草;政策;措施;对照;检查;
StartupNotify=true
Comment=起草区级知识产权服务政策措施：对照先例，逐条检查，按公文版式导出 Word。离线运行。
MimeType=application/vnd.openxmlformats-officedocument.wordprocessingml.document;text/plain;text/markdown;
Categories=Office;WordProcessor;
`);
  });

  it('are made by a configuration the packer checks against its schema', async () => {
    await expect(pack('linux', 'dir', '-c.electronFuses.runsAsNode=true')).rejects.toThrow(
      'configuration.electronFuses',
    );
  });
});
