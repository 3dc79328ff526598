import { Refusal } from '../../../shared/api.ts';
import type { Context } from '../../../shared/check/types.ts';
import { builtInJurisdictions, withOverlay } from '../../../shared/library/jurisdictions.ts';
import { isIsoDate, today } from '../../../shared/model/day.ts';
import { settings } from '../../host/settings.ts';
import type { Io } from '../command.ts';
import type { Document } from '../document.ts';
import { isRecord, readJsonObject } from '../json-file.ts';
import { libraryOf } from '../precedents.ts';
import { profileFrom } from '../profile.ts';

/** How `check` and `fix` are told whose document it is, and of what day. */
export const questionOptions = { district: 'value', profile: 'value', date: 'value' } as const;

export type Question = { readonly [K in keyof typeof questionOptions]?: string };

/** Everything the rules can know of a document of the command line beside its text. */
export async function contextFor(
  _document: Document,
  question: Question,
  io: Io,
): Promise<Context> {
  const { checks, jurisdictions } = await settings({ data: io.home }).usable();
  const profile = await profileFrom(question, io);
  return {
    profile,
    level: '区级',
    today: (await dayOf(question)) ?? today(),
    jurisdictions: withOverlay(builtInJurisdictions, jurisdictions),
    precedents: await libraryOf(io).all(),
    settings: checks,
  };
}

/** The day of checking, from --date or the `date` of the profile's file; neither: today. */
async function dayOf({ date, profile }: Question): Promise<string | null> {
  if (date !== undefined) return isoDate(date, '--date');
  if (profile === undefined) return null;
  const given = await readJsonObject(profile, '本区资料');
  const said = isRecord(given) ? given['date'] : undefined;
  return typeof said === 'string' && said !== '' ? isoDate(said, `“${profile}”的 date`) : null;
}

/** 2026-12-05 or 2026年12月5日. */
function isoDate(words: string, where: string): string {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-年](\d{1,2})[-月](\d{1,2})日?$/.exec(words.trim()) ?? [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (isIsoDate(date)) return date;
  throw new Refusal('bad-request', `${where} 不是日期：“${words}”，请写作 2026-12-05。`);
}
