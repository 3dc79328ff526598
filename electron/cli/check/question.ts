import { Refusal } from '../../../shared/api.ts';
import { homeOf } from '../../../shared/check/home.ts';
import type { Context } from '../../../shared/check/types.ts';
import { builtInJurisdictions, withOverlay } from '../../../shared/library/jurisdictions.ts';
import { isIsoDate, today } from '../../../shared/model/day.ts';
import { normativeSaid } from '../../../shared/model/info.ts';
import type { Io } from '../command.ts';
import type { Document } from '../document.ts';
import { isRecord, readJsonObject } from '../json-file.ts';
import { libraryOf } from '../precedents.ts';
import { profileFrom } from '../profile.ts';
import { houseFrom } from './bureau.ts';
import { type Kind, kindOptions, kindUsage } from './kind.ts';

/** How `check` and `fix` are told whose and what document it is, of what day, and what is checked. */
export const questionOptions = {
  ...kindOptions,
  district: 'value',
  profile: 'value',
  date: 'value',
  settings: 'value',
} as const;

/** The same as the usage has it. */
export const questionUsage = `[--district 徐汇区 | --profile FILE] ${kindUsage}
      [--settings 单位检查方案.json] [--date 2026-12-05]`;

export type Question = { readonly [K in keyof typeof questionOptions]?: string };

/** Everything the rules can know of a document of the command line beside its text. */
export async function contextFor(
  { policy }: Document,
  question: Question,
  kind: Kind,
  io: Io,
): Promise<Context> {
  const { checks, jurisdictions, profile: own } = await houseFrom(question.settings, io);
  const isNamed = question.profile !== undefined || question.district !== undefined;
  const profile = own !== null && !isNamed ? own : await profileFrom(question, io);
  const known = withOverlay(builtInJurisdictions, jurisdictions);
  return {
    ...homeOf(policy, profile, known),
    // The lists that come with the product are known to be incomplete.
    ...(question.district !== undefined && { organsAreGeneral: true }),
    normative: normativeSaid(kind),
    today: (await dayOf(question)) ?? today(),
    jurisdictions: known,
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
