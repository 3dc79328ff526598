import type { LocalChange } from '../../shared/suggest/localise.ts';

type Props = {
  readonly changes: readonly LocalChange[];
  readonly isOff: (change: LocalChange) => boolean;
  readonly onTurn: (change: LocalChange) => void;
};

/** Every change made for the own district, each to be switched off: then the precedent's words stay. */
export function ChangeList({ changes, isOff, onTurn }: Props) {
  if (changes.length === 0) return <p className="meta borrow-none">没有需要改成本区说法的词句。</p>;
  return (
    <ul className="borrow-changes" aria-label="为本区所作的改动">
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
        <li key={at}>
          <label>
            <input type="checkbox" checked={!isOff(change)} onChange={() => onTurn(change)} />
            <span>
              {change.from} → {change.to === '' ? '（删去）' : change.to}
            </span>
            <span className="meta">{change.reason}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
