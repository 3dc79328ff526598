import { type CheckSettings, soundChecks } from '../check/settings.ts';
import { type JurisdictionEdit, soundEdits } from '../library/jurisdictions.ts';
import { isObject, objectIn } from '../model/json-object.ts';
import { type Profile, soundProfile } from '../model/profile.ts';

/**
 * 单位检查方案: how a whole bureau checks, as one file that colleagues take over. Null: the file says
 * nothing of it.
 */
export type BureauFile = {
  readonly checks: CheckSettings;
  /** 本区资料, for new drafts. */
  readonly profile: Profile | null;
  /** What is said of cities and districts over what comes with the product (各地资料). */
  readonly jurisdictions: readonly JurisdictionEdit[] | null;
};

type ReadBureauFile =
  | ({
      readonly ok: true;
      /** What of the file was not read: a sentence each. */
      readonly problems: readonly string[];
    } & BureauFile)
  | { readonly ok: false; readonly message: string };

const FORMAT = 'measures-desk-bureau';
const VERSION = 1;
/** Thousands of words and districts are less than one. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** Every word is looked for in every paragraph. */
const MOST_WORDS = 2_000;

/** The one file: JSON, one field a line, readable without the program. */
export const bureauFile = ({ checks, profile, jurisdictions }: BureauFile): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      checks,
      ...(profile !== null && { profile }),
      ...(jurisdictions !== null && { jurisdictions }),
    },
    null,
    1,
  )}\n`;

/**
 * Reads such a file, from wherever it came. A damaged entry goes, the others stay, and it is said.
 * Never throws; linear time.
 */
export function readBureauFile(text: string): ReadBureauFile {
  if (text.length > MOST_CHARACTERS) {
    return refuse('文件太大，超过 8 MB，不会是单位检查方案，没有读入。');
  }
  const fields = objectIn(text);
  if (fields === 'broken') {
    return refuse('文件不完整或不是单位检查方案，没有读入。请重新导出，或重新复制一份再试。');
  }
  if (fields === null || fields['format'] !== FORMAT) {
    return refuse('这不是措施起草台导出的单位检查方案，没有读入。请选“导出方案”存成的文件。');
  }
  const { version, profile, jurisdictions, checks: given } = fields;
  if (typeof version === 'number' && version > VERSION) {
    return refuse('这份方案由更新版本的措施起草台导出，本版本读不了，没有读入。请升级后再试。');
  }
  if (!isObject(given)) {
    return refuse('这份方案里没有检查设置（checks），没有读入。请重新导出一份再试。');
  }
  const read = soundChecks(given);
  const checks = { ...read, words: read.words.slice(0, MOST_WORDS) };
  const edits = jurisdictions === undefined ? null : soundEdits(jurisdictions);
  return {
    ok: true,
    checks,
    profile: profile === undefined ? null : soundProfile(profile),
    jurisdictions: edits,
    problems: [
      ...(Array.isArray(given['off']) && given['off'].length > 0 && checks.off.length === 0
        ? ['停用的规则（off）已损坏，没有读入。']
        : []),
      ...lost('个阈值不是数或超出范围', sizeOf(given['thresholds']) - sizeOf(checks.thresholds)),
      ...lost('个用语已损坏', lengthOf(given['words']) - read.words.length),
      ...(read.words.length > MOST_WORDS ? [`本单位用语太多，只读入前${MOST_WORDS}个。`] : []),
      ...lost('条各地资料已损坏', lengthOf(jurisdictions) - (edits?.length ?? 0)),
    ],
  };
}

const lost = (what: string, count: number): readonly string[] =>
  count > 0 ? [`${count}${what}，没有读入，其余不受影响。`] : [];

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const sizeOf = (value: unknown): number => (isObject(value) ? Object.keys(value).length : 0);

const refuse = (message: string): ReadBureauFile => ({ ok: false, message });
