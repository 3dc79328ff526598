import type { Rule } from '../types.ts';
import { numberDuplicate } from './structure/number-duplicate.ts';
import { numberJump } from './structure/number-jump.ts';
import { numberOrder } from './structure/number-order.ts';

export const structureRules: readonly Rule[] = [numberDuplicate, numberJump, numberOrder];
