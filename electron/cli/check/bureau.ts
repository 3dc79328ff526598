import { Refusal } from '../../../shared/api.ts';
import { readBureauFile } from '../../../shared/bureau/file.ts';
import type { CheckSettings } from '../../../shared/check/settings.ts';
import type { JurisdictionEdit } from '../../../shared/library/jurisdictions.ts';
import type { Profile } from '../../../shared/model/profile.ts';
import { settings } from '../../host/settings.ts';
import type { Io } from '../command.ts';
import { readBytes } from '../document.ts';

/** How it is checked, and what is known of places. */
type House = {
  readonly checks: CheckSettings;
  readonly jurisdictions: readonly JurisdictionEdit[];
  /** The district of a 单位检查方案; null where none is given. */
  readonly profile: Profile | null;
};

/**
 * What the 单位检查方案 of --settings says, and nothing of the user's own; without one the user's
 * settings. Their district goes into new drafts only: a file of the command line may be anyone's.
 */
export async function houseFrom(path: string | undefined, io: Io): Promise<House> {
  if (path === undefined) {
    const { checks, jurisdictions } = await settings({ data: io.home }).usable();
    return { checks, jurisdictions, profile: null };
  }
  const read = readBureauFile(new TextDecoder().decode(await readBytes(path, io)));
  if (!read.ok) throw new Refusal('bad-request', `“${path}”：${read.message}`);
  for (const problem of read.problems) io.err(`“${path}”：${problem}\n`);
  return { ...read, jurisdictions: read.jurisdictions ?? [] };
}
