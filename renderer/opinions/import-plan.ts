import type { Round } from '../../shared/model/opinion.ts';
import type { Found, Reply } from '../../shared/opinions/types.ts';
import { askedAs, askedIn, looksLikeUnit } from '../../shared/opinions/units.ts';
import type { ReplyFile } from '../../shared/word/reply.ts';
import type { ReadFile } from './reply-reader.ts';

/** What one unit says in one file; a file that went round may hold what several say. */
export type ImportRow = {
  readonly key: string;
  readonly file: string;
  readonly kind: ReplyFile['kind'];
  /** The person whose part it is; null for the whole file. */
  readonly author: string | null;
  /** 反馈单位, as the drafter has it; '' has to be filled in. */
  readonly unit: string;
  readonly found: readonly Found[];
  readonly none: boolean;
  readonly untracked: readonly Found[];
  readonly withUntracked: boolean;
  /** A second file of a unit takes the place of the first. */
  readonly replaces: boolean;
};

export type ImportPlan = {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
};

/** More than this are rather another version of the text than a unit's changes. */
const FEW = 12;

export function planOf(files: readonly ReadFile[], round: Round): ImportPlan {
  const asked = round.units.map(({ name }) => name);
  const rows = files.flatMap((file, at) =>
    'refused' in file ? [] : rowsOf(file, String(at), asked),
  );
  return {
    // What has to be filled in stands on top.
    rows: rows.toSorted((a, b) => Number(a.unit !== '') - Number(b.unit !== '')),
    refused: files.flatMap((file) =>
      'refused' in file ? [{ name: file.name, why: file.refused }] : [],
    ),
  };
}

function rowsOf(file: ReplyFile, key: string, asked: readonly string[]): readonly ImportRow[] {
  const { name, kind, unit, authors, none, found, untracked } = file;
  const units = authors.filter(looksLikeUnit);
  const row = {
    key,
    file: name,
    kind,
    author: null,
    unit: askedIn(name, asked) || askedAs(unit, asked),
    found,
    none,
    untracked,
    withUntracked: untracked.length > 0 && (found.length === 0 || untracked.length <= FEW),
    replaces: false,
  };
  if (units.length < 2 || units.length < authors.length) return [row];
  return units.map((author, at) => ({
    ...row,
    key: `${key} ${author}`,
    author,
    unit: askedAs(author, asked),
    found: found.filter((one) => one.author === author),
    none: false,
    untracked: at === 0 ? untracked : [],
    withUntracked: at === 0 && row.withUntracked,
  }));
}

/** How many opinions this unit gave in files before. */
export const earlierOf = ({ opinions }: Round, unit: string): number =>
  opinions.filter((opinion) => unit !== '' && opinion.unit === unit && opinion.source !== '')
    .length;

/** What stands in the way of taking the rows, in one sentence; null when nothing does. */
export const lackOf = (rows: readonly ImportRow[]): string | null => {
  const nameless = rows.filter(({ unit }) => unit.trim() === '').length;
  return nameless === 0 ? null : `还有 ${nameless} 份没有填反馈单位。`;
};

/** Two files of one unit in one go stand one beside the other, whatever was to be replaced. */
export function repliesOf(rows: readonly ImportRow[]): readonly Reply[] {
  const seen = new Set<string>();
  return rows.map(({ unit, file, none, found, untracked, withUntracked, replaces }): Reply => {
    const name = unit.trim();
    const isFirst = !seen.has(name);
    seen.add(name);
    return {
      unit: name,
      source: file,
      none: none || (found.length === 0 && !(withUntracked && untracked.length > 0)),
      found: withUntracked ? [...found, ...untracked] : found,
      replaces: replaces && isFirst,
    };
  });
}

/** 批注 3 条、修订 5 处合为 2 条意见 … what a file holds, in a few words. */
export function contentOf({ kind, found, none, untracked, withUntracked }: ImportRow): string {
  const count = found.length + (withUntracked ? untracked.length : 0);
  if (count === 0) return none ? '无意见' : '没有读到意见';
  const unsure = found.filter(({ place }) => place === 'unsure').length;
  return [
    `${kind === 'letter' ? '来文' : '批注和修订'}，意见 ${count} 条`,
    ...(unsure > 0 ? [`${unsure} 条的位置须确认`] : []),
  ].join('，');
}
