import { background } from '../../topics/background.ts';

/** In characters: 服务机构 is no reason; 参与构建涵盖基础标准 is. */
const LEAST_LENGTH = 4;
/**
 * Log rarity a phrase's rarest word needs: found in less than about a fifth of all clauses. 加强知识产权
 * 服务 tells nothing, 质押融资 does.
 */
const LEAST_RARITY = 1.6;
/** 的, 和 … belong to what follows or precedes: at either end of a phrase they say nothing. */
const LOOSE_ENDS = new Set('的和与及等在对为以将并或从向到由中其各');

export const isLooseEnd = (word: string): boolean => LOOSE_ENDS.has(word);
export const isTellingLength = (length: number): boolean => length >= LEAST_LENGTH;
export const isRare = (word: string): boolean => background().rarity(word) >= LEAST_RARITY;
