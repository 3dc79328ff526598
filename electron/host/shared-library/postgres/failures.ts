import { Refusal } from '../../../../shared/api.ts';
import { codeOf } from '../../files.ts';

const STAYS = '自有先例和草稿未受影响，可照常使用。';

/** What a failure of the server means to the drafter; neither address nor password is in it. */
const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: '服务器没有启动或拒绝连接，请联系管理员后重试',
  ECONNRESET: '与服务器的连接断了，请重试',
  ENOTFOUND: '找不到服务器，请检查网络和地址',
  EAI_AGAIN: '找不到服务器，请检查网络和地址',
  EHOSTUNREACH: '网络不通，请检查网络后重试',
  ENETUNREACH: '网络不通，请检查网络后重试',
  ETIMEDOUT: '服务器没有应答，请检查网络后重试',
  ENOENT: '服务器没有启动，请联系管理员后重试',
  EACCES: '本机不允许连接服务器，请联系管理员',
  '28000': '服务器不允许这个用户登录，请联系管理员',
  '28P01': '用户名或密码不对，请核对后重试',
  '3D000': '服务器上没有这个库，请核对地址',
  '42501': '这个用户没有写入的权限，请联系管理员',
  '25006': '服务器现在只读，没有写入',
  '53100': '服务器的磁盘已满，没有写入，请联系管理员',
  '53300': '服务器的连接已用完，请稍后重试',
  '55P03': '另一人正在导入，请稍后重试',
  '57014': '服务器太久没有算完，请换一个更少见的词或稍后重试',
  '57P01': '服务器正在关闭，请稍后重试',
  '57P02': '服务器正在恢复，请稍后重试',
  '57P03': '服务器正在启动，请稍后重试',
  DEPTH_ZERO_SELF_SIGNED_CERT: '服务器的证书不被信任，请在地址里写明 sslrootcert',
  SELF_SIGNED_CERT_IN_CHAIN: '服务器的证书不被信任，请在地址里写明 sslrootcert',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '服务器的证书不被信任，请在地址里写明 sslrootcert',
  ERR_TLS_CERT_ALTNAME_INVALID: '服务器的证书不是这个名称的，请核对地址',
};

/** What pg itself says without a code. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, '服务器不支持加密连接，请联系管理员，或在地址里写明 sslmode'],
  [/timeout|timed out/i, '服务器没有应答，请检查网络后重试'],
  [/password must be a string|no password/i, '没有密码，请写进 ~/.pgpass'],
  [/terminated|connection error|not queryable/i, '与服务器的连接断了，请重试'],
];

/** Turns every failure of the server into one sentence; refusals of our own stay. */
export function explainServer(error: unknown): never {
  if (error instanceof Refusal) throw error;
  const message = error instanceof Error ? error.message : '';
  const words = WORDS.find(([pattern]) => pattern.test(message))?.[1];
  const sentence = SENTENCES[codeOf(innermost(error))] ?? words;
  if (sentence === undefined) throw error;
  throw new Refusal('failed', `单位共享先例库用不了：${sentence}。${STAYS}`);
}

/** A name with several addresses fails with all of their errors. */
const innermost = (error: unknown): unknown =>
  error instanceof AggregateError ? (error.errors[0] ?? error) : error;
