import { deadlinesIn } from '../../compare/slots/dates.ts';
import { withoutNames } from '../../compare/slots/names.ts';
import type { LocalNote } from './types.ts';

/**
 * Times that have gone by: 到2020年. Only told, since a number is never changed without the drafter.
 *
 * @param today ISO date
 */
export const pastDeadlines = (text: string, today: string): readonly LocalNote[] =>
  deadlinesIn(withoutNames(text)).flatMap(({ from, to, value }): readonly LocalNote[] => {
    if (value.kind !== 'date' || value.to === null || value.to >= today) return [];
    const words = text.slice(from, to);
    const reason = `“${words}”已经过去，数字不自动修改，请核对。`;
    return [{ kind: 'note', text: words, span: { from, to }, reason }];
  });
