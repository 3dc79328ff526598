import type { LocalChange } from '../../shared/suggest/localise.ts';
import { partsOf } from './borrowing.ts';

type Props = {
  /** A line break or an item's marker before the words. */
  readonly lead: string;
  readonly original: string;
  readonly changes: readonly LocalChange[];
  readonly isOff: (change: LocalChange) => boolean;
};

/** A borrowed sentence with what is changed in it; a blank to fill is marked as one. */
export const ChangedWords = ({ lead, original, changes, isOff }: Props) => (
  <>
    {lead}
    {partsOf(original, changes).map(({ text, change }, at) => {
      if (change === null || isOff(change)) return text;
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity
        <span key={at}>
          {text !== '' && <del title="先例原文">{text}</del>}
          {change.to !== '' && (
            <ins className={change.kind === 'blank' ? 'blank' : undefined} title={change.reason}>
              {change.to}
            </ins>
          )}
        </span>
      );
    })}
  </>
);
