import { Refusal } from '../../../shared/api.ts';
import { type DraftInfo, draftInfoSchema, withGenre } from '../../../shared/model/info.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { familyOf } from '../../../shared/suggest/genres.ts';
import type { Io } from '../command.ts';

/** How `check` and `fix` are told what kind of document it is, as 文稿信息 tells the window. */
export const kindOptions = { genre: 'value', normative: 'value' } as const;

/** The same as the usage has it. */
export const kindUsage = '[--genre 若干措施] [--normative yes|no|auto]';

export type Kind = Pick<DraftInfo, 'genre' | 'normative'>;

/**
 * --genre counts before what the title says, --normative before what the 文种 says. A 文种 of no
 * known family is taken and said: without one nothing is missed that 规范性文件 must have.
 *
 * @throws Refusal for an empty --genre and an unknown --normative
 */
export function kindOf(
  options: { readonly [K in keyof typeof kindOptions]?: string },
  { err }: Pick<Io, 'err'>,
): Kind {
  const genre = options.genre?.trim();
  if (genre === '') {
    throw new Refusal('bad-request', '请在 --genre 后面写明文种，如 --genre 若干措施。');
  }
  if (genre !== undefined && familyOf(genre) === null) {
    err(`不认识文种“${genre}”，规范性文件须写明的要素不逐项检查；需要时加 --normative yes。\n`);
  }
  const { normative = 'auto' } = options;
  const said = draftInfoSchema.shape.normative.safeParse(normative);
  if (!said.success) {
    throw new Refusal(
      'bad-request',
      `--normative 不能是“${normative}”，可用：yes（是规范性文件）、no（不是）、auto（据文种）。`,
    );
  }
  return { genre: genre ?? '', normative: said.data };
}

/** A way to read texts, under the 文种 that was said. */
export const readAs =
  (read: (text: string) => Policy, { genre }: Kind): ((text: string) => Policy) =>
  (text) =>
    withGenre(read(text), genre);
