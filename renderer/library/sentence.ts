import { Refusal } from '../../shared/api.ts';

/** Why the library did not do as asked, in one sentence. */
export const sentence = (error: unknown): string =>
  error instanceof Refusal ? error.message : '先例库没有改动：程序出错，请重试。';
