import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real texts and files that hostile ones are made of. */

const root = join(import.meta.dirname, '..', '..');

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(root, folder, name));

/** Precedents, drafts full of faults and without, letters of opinion. */
export const realTexts = (): readonly string[] =>
  [
    ...filesIn('seeds', /\.txt$/),
    ...filesIn('tests/fixtures/drafts', /\.txt$/),
    ...filesIn('tests/fixtures/checks', /draft-raw\.txt$/),
    ...filesIn('tests/fixtures/opinions', /\.txt$/),
    ...filesIn('templates/drafts', /\.txt$/),
  ].map((file) => readFileSync(file, 'utf8'));

/** Word files of people and of LibreOffice. */
export const realWordFiles = (): readonly Uint8Array[] =>
  filesIn('tests/fixtures', /\.docx$/)
    .filter((file) => !file.includes('hostile'))
    .map((file) => new Uint8Array(readFileSync(file)));
