import { Refusal } from '../../shared/api.ts';
import { unfitFor } from '../../shared/library/fit.ts';
import type { OwnPrecedent } from '../../shared/library/own.ts';

/** Refuses what does not belong into a library. */
export function refuseUnfit({ name, text }: Pick<OwnPrecedent, 'name' | 'text'>): void {
  const unfit = unfitFor(text);
  if (unfit !== null) throw new Refusal('bad-request', `“${name}”没有加入先例库：${unfit.message}`);
}
