import { stemOf } from '../../library/jurisdictions/find.ts';
import type { Ground } from './ground.ts';

const BRANCH = /^\p{Script=Han}{1,8}?(?:分局|支局|分院|支队|大队|分中心|管理部)/u;

const ENDS = /(?:分局|支局|分院|支队|大队|分中心|管理部|管委会|管理委员会)$/;

/** 市公安局徐汇分局, 中关村朝阳园管委会: an office of the city that is the own district's. */
export const isOwnBranch = (words: string, { own }: Ground): boolean =>
  own.district !== '' && ENDS.test(words) && words.includes(stemOf(own.district));

/** What makes the body that ends at `end` a branch: 徐汇分局; '' for none. */
export const branchAt = (text: string, end: number): string =>
  BRANCH.exec(text.slice(end, end + 14))?.[0] ?? '';
