import { Refusal } from '../../shared/api.ts';

/** What the user reads of a failure. */
export const sentence = (error: unknown): string =>
  error instanceof Refusal ? error.message : '程序出错，请重试；仍不行请重新启动措施起草台。';
