import { z } from 'zod';
import { assertNever } from './assert.ts';

/** Why a version was kept; a list of versions tells them apart by it. */
export const originSchema = z.discriminatedUnion('kind', [
  /** By itself, now and then while the drafter writes. */
  z.object({ kind: z.literal('auto') }),
  /** The drafter asked for it. */
  z.object({ kind: z.literal('named') }),
  /** A file was to take the draft's place. */
  z.object({ kind: z.literal('opening'), file: z.string() }),
  /** An earlier version was to come back. */
  z.object({ kind: z.literal('restoring'), version: z.string() }),
  /** Changes of a reviewer's file were to be made. */
  z.object({ kind: z.literal('accepting'), file: z.string() }),
  /** Of two texts saved in two places the drafter chose the other one. */
  z.object({ kind: z.literal('yielding') }),
  /** Another program had changed the draft's file. */
  z.object({ kind: z.literal('outside') }),
  /** 审改稿: no state of the draft, but what a reviewer made of it. */
  z.object({
    kind: z.literal('review'),
    file: z.string(),
    authors: z.array(z.string()).readonly(),
  }),
]);

export type Origin = z.infer<typeof originSchema>;

/** Before origins were kept, a version had a name or none; 打开“稿.docx”之前 was one of the names. */
export function soundOrigin(value: unknown, name: string | null): Origin {
  const read = originSchema.safeParse(value);
  if (read.success) return read.data;
  if (name === null) return { kind: 'auto' };
  const file = /^打开“(.+)”之前$/.exec(name)?.[1];
  return file === undefined ? { kind: 'named' } : { kind: 'opening', file };
}

/** How a version without a name is called: 自动留存, 恢复“送审稿”之前. */
export function originWords(origin: Origin): string {
  switch (origin.kind) {
    case 'auto':
      return '自动留存';
    case 'named':
      return '手动保存';
    case 'opening':
      return `打开“${origin.file}”之前`;
    case 'restoring':
      return `恢复“${origin.version}”之前`;
    case 'accepting':
      return `接受“${origin.file}”的改动之前`;
    case 'yielding':
      return '两处文本取舍时未用的一份';
    case 'outside':
      return '其他程序改动草稿文件之前';
    case 'review':
      return origin.file;
    default:
      return assertNever(origin);
  }
}

/** Kept for good though it has no name: a moment that does not come again. */
export const isLasting = ({ kind }: Origin): boolean => kind !== 'auto' && kind !== 'named';
