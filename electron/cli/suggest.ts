import { Refusal } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { compared } from '../../shared/model/walk.ts';
import { familyOf } from '../../shared/suggest/genres.ts';
import { type Localising, localisedParts } from '../../shared/suggest/localised-outline.ts';
import { FEWEST_PARTS, MOST_PARTS } from '../../shared/suggest/parts.ts';
import { evidenceFor, suggest } from '../../shared/suggest/suggest.ts';
import type { DraftEntry, Suggestion } from '../../shared/suggest/types.ts';
import { learn } from '../../shared/topics/learn.ts';
import { settings } from '../host/settings.ts';
import { asJson, type Command, done, type Io, onlyOne, readArgs } from './command.ts';
import { readDocument } from './document.ts';
import { libraryOf, precedentsOf } from './precedents.ts';
import { profileFrom } from './profile.ts';
import { report } from './suggest/report.ts';

export const suggestCommand: Command = {
  usage:
    '[DOC] [--genre 若干措施] [--district 徐汇区 | --profile FILE] [--from ID,ID] [--parts N] [--json]',
  summary: '提出条款结构和依据；给出 DOC 时，指出它缺少什么',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      genre: 'value',
      district: 'value',
      profile: 'value',
      from: 'value',
      parts: 'value',
      json: 'flag',
    });
    const parts = partsOf(options.parts);
    const given = genreGiven(options.genre);
    const chosen = await chosenFrom(options.from, io);
    const profile = await profileFrom(options, io);
    const argument = positionals.length === 0 ? null : onlyOne(positionals, '文件');
    const document = argument === null ? null : await readDocument(argument, io);
    const genre = given ?? document?.policy.genre ?? noGenre(argument);
    if (document !== null && compared(document.policy.clauses).length === 0) {
      io.err('文件里没有认出条款，下面列出的所缺不足为据。请检查条款是否分段、有序号或标题。\n');
    }
    if (familyOf(genre) === null) io.err(`不认识文种“${genre}”，要素按若干措施列出。\n`);
    const precedents = evidenceFor(document?.policy ?? null, chosen, argument ?? undefined);
    if (precedents.length === 0) {
      throw new Refusal('bad-request', '没有可作依据的先例：--from 里只有这份文件自己。');
    }
    const found = suggest(document?.policy ?? null, precedents, {
      genre,
      level: '区级',
      parts,
      labels: document?.topics ?? {},
      ...(await topicsOf(precedents, io)),
    });
    const suggestion = profile.district === '' ? found : localised(found, { precedents, profile });
    io.out(
      options.json
        ? asJson(json(suggestion))
        : report(suggestion, {
            draft: document?.policy ?? null,
            genre,
            district: profile.district,
            precedents,
          }),
    );
    return done;
  },
};

/** The user's own topics, and what their labels and the library's say of all topics. */
async function topicsOf(precedents: readonly Precedent[], { home }: Io) {
  const { topics, labels } = await settings({ data: home }).usable();
  const isTaught = topics.length > 0 || Object.keys(labels).length > 0;
  return isTaught ? { ownTopics: topics, model: learn(precedents, topics) } : {};
}

/** Headings as the district would print them. */
function localised(suggestion: Suggestion, localising: Localising): Suggestion {
  const parts = localisedParts(suggestion.parts, localising);
  return { ...suggestion, parts, outline: parts.flatMap(({ entries }) => entries) };
}

/** The precedents of --from; the whole library without it. */
async function chosenFrom(from: string | undefined, io: Io): Promise<readonly Precedent[]> {
  if (from === undefined) return libraryOf(io).all();
  const chosen = await precedentsOf(from, io);
  if (chosen.length > 0) return chosen;
  throw new Refusal('bad-request', '请在 --from 后面写明先例的编号，如 --from tianjin-2023。');
}

function genreGiven(genre: string | undefined): string | null {
  if (genre === undefined) return null;
  const name = genre.trim();
  if (name !== '') return name;
  throw new Refusal('bad-request', '请在 --genre 后面写明文种，如 --genre 若干措施。');
}

function noGenre(argument: string | null): never {
  throw new Refusal(
    'bad-request',
    argument === null
      ? '请用 --genre 写明文种，如 --genre 若干措施。'
      : `从“${argument}”的标题看不出文种，请用 --genre 写明，如 --genre 若干措施。`,
  );
}

function partsOf(parts: string | undefined): number | null {
  if (parts === undefined) return null;
  const count = Number(parts);
  if (Number.isInteger(count) && count >= FEWEST_PARTS && count <= MOST_PARTS) return count;
  throw new Refusal(
    'bad-request',
    `--parts 应为 ${FEWEST_PARTS} 至 ${MOST_PARTS} 的整数，不能是“${parts}”。`,
  );
}

/** The outline is what is proposed, and with a document what it has; what is only offered is left out. */
const json = ({ outline, missing, elements }: Suggestion) => ({
  outline: outline.filter(isProposed).map(({ topic, heading, support, of, inDraft }) => ({
    topic,
    heading,
    support: support.map(({ doc, path }) => ({ doc, path })),
    of,
    inDraft,
  })),
  missing,
  elements: elements.map(({ id, name, present, precedents }) => ({
    id,
    name,
    present,
    precedents,
  })),
});

const isProposed = ({ suggested, inDraft }: DraftEntry): boolean => suggested || inDraft !== null;
