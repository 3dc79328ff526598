import type { Precedent } from '../../shared/model/document.ts';

type Props = {
  readonly precedents: readonly Precedent[];
  readonly chosen: readonly string[];
  readonly onToggle: (doc: string) => void;
};

/** Which precedents to compare with; each is switched on or off. */
export function PrecedentChips({ precedents, chosen, onToggle }: Props) {
  return (
    <fieldset className="chips" aria-label="对照的先例">
      {precedents.map(({ id, name, year, policy }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(id)}
          title={`${policy.title ?? name}（${year}年）`}
          onClick={() => onToggle(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
