import { Refusal } from '../../../shared/api.ts';
import { noProfile, type Profile, profileSchema } from '../../../shared/model/profile.ts';
import { readJsonObject } from '../json-file.ts';

/** The district it is written for, from --profile FILE or --district 徐汇区; neither: not known. */
export async function profileFrom(options: {
  readonly profile?: string;
  readonly district?: string;
}): Promise<Profile> {
  const { profile: path, district } = options;
  if (path !== undefined && district !== undefined) {
    throw new Refusal('bad-request', '--district 和 --profile 只能写一个：资料文件里已有区名。');
  }
  if (district !== undefined) return { ...noProfile, district: named(district) };
  return path === undefined ? noProfile : await readProfile(path);
}

/** Districts no list knows are taken as typed. */
function named(district: string): string {
  const name = district.trim();
  if (name !== '') return name;
  throw new Refusal('bad-request', '请在 --district 后面写明区名，如 --district 徐汇区。');
}

async function readProfile(path: string): Promise<Profile> {
  const given = await readJsonObject(path, '本区资料');
  const read = profileSchema.safeParse(given);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal('bad-request', `本区资料“${path}”不能用：${place} 缺失或不对。`);
}
