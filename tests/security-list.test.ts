import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../electron/site.ts';
import { securityFile, securityPage } from './security-page.ts';
import { type Proof, securityPoints } from './security-points.ts';

const root = join(import.meta.dirname, '..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The name of a test, or of a case of a table; not one that is skipped. */
const holds = ([file, name]: Proof): boolean => {
  const source = textOf(`tests/${file}`);
  const quoted = new RegExp(`(['"\`])${escaped(name)}\\1`, 'gu');
  return [...source.matchAll(quoted)].some(({ index }) => {
    const before = source.slice(0, index);
    return /[([]\s*$/u.test(before) && !/\.(?:skip|todo)\(\s*$/u.test(before);
  });
};
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

describe('the security list', () => {
  it.each(securityPoints.map(({ says, proofs }) => [says, proofs] as const))('%s', (_, proofs) => {
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((proof) => !holds(proof))).toEqual([]);
  });

  it('is what docs/security.md says: `npx tsx tests/security-page.ts` writes it', () => {
    expect(readFileSync(securityFile, 'utf8')).toBe(securityPage());
  });

  it('finds out a test that is not there', () => {
    expect(holds(['window.test.ts', 'shuts the page off from Nod'])).toBe(false);
    expect(holds(['security-list.test.ts', 'the fuses are set'])).toBe(true);
  });
});

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) =>
      relative(root, join(root, folder, file))
        .split(sep)
        .join('/'),
    )
    .filter((file) => /\.tsx?$/u.test(file));

describe('points proven by the sources and settings themselves', () => {
  it('the fuses are set', () => {
    const settings = textOf('electron-builder.yml');
    const block = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(settings)?.[1] ?? '';
    const fuses = Object.fromEntries(
      [...block.matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name, value]) => [name, value]),
    );
    expect(fuses).toMatchObject({
      runAsNode: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableCookieEncryption: 'true',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      grantFileProtocolExtraPrivileges: 'false',
    });
    expect(settings).toMatch(/^asar: true$/mu);
  });

  it('the policy names no other origin and no eval', async () => {
    const { headers } = await site(join(root, 'none'))(new Request('app://measures/'));
    const policy = headers.get('content-security-policy') ?? '';
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => {
        const [name = '', ...origins] = rule.split(' ');
        return [name, origins.join(' ')];
      }),
    );
    expect(rules).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('the token is compared in constant time', () => {
    const compared = sources('electron').filter(
      (file) => !file.startsWith('electron/host/') && /\.token\b/u.test(textOf(file)),
    );
    expect(compared).not.toEqual([]);
    const careless = compared.filter((file) =>
      /[!=]==? *[\w.]*\btoken\b|\btoken *[!=]==? /u.test(textOf(file)),
    );
    expect(careless).toEqual([]);
    expect(sources('electron').some((file) => /timingSafeEqual\(/u.test(textOf(file)))).toBe(true);
  });

  it('no HTML is injected and no text evaluated', () => {
    const injecting =
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|\beval\(|new Function\(|createContextualFragment|srcdoc/u;
    const found = ['renderer', 'shared', 'electron']
      .flatMap(sources)
      .filter((file) => injecting.test(textOf(file)));
    expect(found).toEqual([]);
  });
});
