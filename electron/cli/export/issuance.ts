import { z } from 'zod';
import { Refusal } from '../../../shared/api.ts';
import { type Issuance, issuanceSchema, plainIssuance } from '../../../shared/model/issuance.ts';
import { allDeviations } from '../../../shared/word/format/house.ts';
import { isRecord, readJsonObject } from '../json-file.ts';

/** As the schema, but a key that is not known is a slip of the hand and is refused. */
const strict = z.strictObject({
  ...issuanceSchema.shape,
  letterhead: z.strictObject(issuanceSchema.shape.letterhead.shape),
  imprint: z.strictObject(issuanceSchema.shape.imprint.shape),
});

type Options = {
  readonly issuance?: string;
  readonly form?: string;
  readonly parts?: string;
  readonly deviations?: string;
};

/** 发文要素 from --issuance FILE; --form, --parts and --deviations count before the file. */
export async function issuanceOf(options: Options): Promise<Issuance> {
  const file =
    options.issuance === undefined ? plainIssuance : await readIssuance(options.issuance);
  const { form, parts } = issuanceSchema.shape;
  return {
    ...file,
    ...(options.form !== undefined && { form: choice('--form', form, options.form) }),
    ...(options.parts !== undefined && { parts: choice('--parts', parts, options.parts) }),
    deviations: known(
      options.deviations === undefined
        ? file.deviations
        : options.deviations.split(/[,，、\s]+/).filter((id) => id !== ''),
    ),
  };
}

const choice = <T extends string>(
  option: string,
  schema: { readonly options: readonly T[] },
  value: string,
): T => {
  const found = schema.options.find((one) => one === value);
  if (found !== undefined) return found;
  throw new Refusal(
    'bad-request',
    `${option} 不能是“${value}”，可用：${schema.options.join('、')}。`,
  );
};

const known = (ids: readonly string[]): readonly string[] => {
  const unknown = ids.find((id) => !allDeviations.some((deviation) => deviation.id === id));
  if (unknown === undefined) return ids;
  const all = allDeviations.map(({ id, name }) => `${id}（${name}）`).join('、');
  throw new Refusal('bad-request', `没有“${unknown}”这项偏离，可用：${all}。`);
};

/** A file gives what it wants to; the rest is as in `plainIssuance`. */
async function readIssuance(path: string): Promise<Issuance> {
  const given = await readJsonObject(path, '发文要素');
  const parsed = strict.safeParse({
    ...plainIssuance,
    ...given,
    letterhead: inside(plainIssuance.letterhead, given['letterhead']),
    imprint: inside(plainIssuance.imprint, given['imprint']),
  });
  if (parsed.success) return parsed.data;
  throw new Refusal('bad-request', `发文要素“${path}”不能用：${slipOf(parsed.error)}。`);
}

const inside = (plain: object, given: unknown): unknown =>
  given === undefined ? plain : isRecord(given) ? { ...plain, ...given } : given;

/** The first slip in Chinese: form 的值不对，可用：auto、document、letter、plain */
const slipOf = ({ issues }: z.ZodError): string => {
  const [issue] = issues;
  if (issue === undefined) return '内容不对';
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `没有 ${[...issue.path, issue.keys[0] ?? ''].join('.')} 这一项`;
  }
  if (issue.code === 'invalid_value') return `${place} 的值不对，可用：${issue.values.join('、')}`;
  if (issue.code === 'invalid_type')
    return `${place} 应为${TYPES[issue.expected] ?? issue.expected}`;
  return `${place} 的值不对`;
};

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表',
  boolean: ' true 或 false',
  object: '对象',
};
