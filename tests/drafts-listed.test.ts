import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { drafts } from '../electron/host/drafts.ts';
import { keptFile } from '../electron/host/kept-entries.ts';
import { firstLine, plain } from './draft-builders.ts';

const example = '示例草稿\n一、……\n';
let folder: string;
let read: string[];

/** The program as it starts anew: it knows of the drafts what lies on the disk. */
const started = (program = 'measures-desk 1.0.0') =>
  drafts({
    folder,
    example: async () => example,
    facts: (text) => {
      if (text !== example) read.push(text);
      return firstLine(text);
    },
    program,
  });
const namesListed = async (desk = started()): Promise<readonly string[]> => {
  read = [];
  const { drafts: listed, problems } = await desk.list();
  expect(problems).toEqual([]);
  return listed.map(({ name }) => name).sort();
};

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'measures-listed-')), 'drafts');
  read = [];
  for (const name of ['徐汇', '闵行', '金山']) {
    await started().save(plain(`draft-${['徐汇', '闵行', '金山'].indexOf(name)}`, name, 0));
  }
  await started().list();
});

const all = ['徐汇', '示例草稿', '金山', '闵行'].sort();

describe('the first list after a start', () => {
  it('reads no text that was listed before', async () => {
    expect(await namesListed()).toEqual(all);
    expect(read).toEqual([]);
  });

  it('reads the one that was saved since, and from then on not again', async () => {
    await started().save(plain('draft-1', '闵行区', 1));
    expect(await namesListed()).toEqual(['徐汇', '示例草稿', '金山', '闵行区'].sort());
    expect(read).toEqual(['闵行区']);
    await namesListed();
    expect(read).toEqual([]);
  });

  it('reads what another program changed, at whatever time and of whatever length', async () => {
    const file = join(folder, 'draft-0.json');
    const { atime, mtime } = await stat(file);
    await writeFile(file, (await readFile(file, 'utf8')).replace('徐汇', '长宁'));
    await utimes(file, atime, mtime);
    expect(await namesListed()).toContain('长宁');
    expect(read).toEqual(['长宁']);
  });

  it('forgets a draft that is gone', async () => {
    await started().remove({ id: 'draft-2' });
    expect(await namesListed()).toEqual(['徐汇', '示例草稿', '闵行'].sort());
    expect(await readFile(keptFile(folder), 'utf8')).not.toContain('金山');
  });

  it('of another version of the program reads them all, as it may read them otherwise', async () => {
    expect(await namesListed(started('measures-desk 1.1.0'))).toEqual(all);
    expect(read.sort()).toEqual(['徐汇', '金山', '闵行'].sort());
  });

  it.each<readonly [string, (content: string) => string]>([
    ['is not there', () => ''],
    ['is cut short', (content) => content.slice(0, content.length >> 1)],
    ['is of a later format', (content) => content.replace('"format": 1', '"format": 2')],
    ['was changed by hand', (content) => content.replace('徐汇', '虹口')],
    ['holds no drafts', (content) => content.replace('"drafts"', '"others"')],
    ['is NUL', (content) => '\0'.repeat(content.length)],
  ])('reads them all where what was kept %s', async (_, damage) => {
    const before = await readFile(keptFile(folder), 'utf8');
    expect(damage(before)).not.toBe(before);
    await writeFile(keptFile(folder), damage(before));
    expect(await namesListed()).toEqual(all);
    expect(read.sort()).toEqual(['徐汇', '金山', '闵行'].sort());
    expect(await readFile(keptFile(folder), 'utf8')).toBe(before);
  });

  it('reads them all where nothing can be kept', async () => {
    await rm(keptFile(folder));
    await mkdir(keptFile(folder));
    expect(await namesListed()).toEqual(all);
    expect(read).toHaveLength(3);
  });
});
