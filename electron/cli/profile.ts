import { Refusal } from '../../shared/api.ts';
import { findDistricts, profileFor } from '../../shared/library/jurisdictions.ts';
import { noProfile, type Profile, profileSchema } from '../../shared/model/profile.ts';
import type { Io } from './command.ts';
import { readJsonObject } from './json-file.ts';

/** The district it is written for, from --profile FILE or --district 徐汇区; neither: not known. */
export async function profileFrom(
  options: { readonly profile?: string; readonly district?: string },
  io: Pick<Io, 'err'>,
): Promise<Profile> {
  const { profile: path, district } = options;
  if (path !== undefined && district !== undefined) {
    throw new Refusal('bad-request', '--district 和 --profile 只能写一个：资料文件里已有区名。');
  }
  if (district !== undefined) return named(district, io);
  return path === undefined ? noProfile : await readProfile(path);
}

/** 徐汇区 or 上海市徐汇区; a district no list knows is taken as typed. */
function named(district: string, { err }: Pick<Io, 'err'>): Profile {
  const name = district.replace(/\s+/g, '');
  if (name === '') {
    throw new Refusal('bad-request', '请在 --district 后面写明区名，如 --district 徐汇区。');
  }
  const found = findDistricts(name).filter(
    (one) => one.district === name || one.city + one.district === name,
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return profileFor(only.city, only.district);
  err(
    found.length > 1
      ? `“${name}”不止一处：${found.map(({ city }) => `${city}${name}`).join('、')}，请连市名一起写。\n`
      : `资料中没有“${name}”，区名照写，机构和地名请自行核对。\n`,
  );
  return profileFor('', name);
}

async function readProfile(path: string): Promise<Profile> {
  const given = await readJsonObject(path, '本区资料');
  const read = profileSchema.safeParse(given);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal('bad-request', `本区资料“${path}”不能用：${place} 缺失或不对。`);
}
