import type { Rule } from '../types.ts';
import { deadlineExpired } from './jurisdiction/deadline-expired.ts';
import { deixisDocument } from './jurisdiction/deixis-document.ts';
import { deixisMixed } from './jurisdiction/deixis-mixed.ts';
import { leftoverCode } from './jurisdiction/leftover-code.ts';
import { leftoverLevel } from './jurisdiction/leftover-level.ts';
import { leftoverOrgan } from './jurisdiction/leftover-organ.ts';
import { leftoverPlace } from './jurisdiction/leftover-place.ts';
import { leftoverPlatform } from './jurisdiction/leftover-platform.ts';
import { superiorWrongCity } from './jurisdiction/superior-wrong-city.ts';
import { unknownOrgan } from './jurisdiction/unknown-organ.ts';

/** 地域与层级 */
export const jurisdictionRules: readonly Rule[] = [
  leftoverLevel,
  leftoverPlace,
  leftoverOrgan,
  leftoverPlatform,
  leftoverCode,
  superiorWrongCity,
  unknownOrgan,
  deixisMixed,
  deixisDocument,
  deadlineExpired,
];
