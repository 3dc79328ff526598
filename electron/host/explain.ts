import { Refusal, type RefusalCode } from '../../shared/api.ts';
import { reasonOf, remedyOf } from './files.ts';

/** Gives a failed system call a sentence; every other error stays what it is. */
export const explain =
  (code: RefusalCode, sentence: (reason: string, remedy: string) => string) =>
  (error: unknown): never => {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    throw new Refusal(code, sentence(reason, remedyOf(error)));
  };
