import { OfferList } from './offer-list.tsx';
import type { OfferGroup } from './offers.ts';

type Props = {
  readonly groups: readonly OfferGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onTurn: (ids: readonly string[], on: boolean) => void;
};

/** What needs the drafter's word: switched off until it is given, for all of a kind or one by one. */
export function OfferGroups({ groups, chosen, onTurn }: Props) {
  const words = groups.filter(({ kind }) => kind === 'words');
  const facts = groups.filter(({ kind }) => kind === 'facts');
  return (
    <>
      {words.length > 0 && (
        <section aria-label="改动文字，须由您选定">
          <h3>
            改动文字 <span className="meta">须由您选定，可按规则一并选</span>
          </h3>
          {words.map((group) => (
            <Group key={group.key} group={group} chosen={chosen} onTurn={onTurn} />
          ))}
        </section>
      )}
      {facts.length > 0 && (
        <section aria-label="涉及数字、职责或引文，只能逐处选定">
          <h3>
            涉及数字、职责或引文 <span className="meta">只能逐处选定</span>
          </h3>
          <OfferList
            offers={facts.flatMap(({ offers }) => offers)}
            chosen={chosen}
            onTurn={onTurn}
          />
        </section>
      )}
    </>
  );
}

type GroupProps = Omit<Props, 'groups'> & { readonly group: OfferGroup };

function Group({ group: { title, offers }, chosen, onTurn }: GroupProps) {
  const ids = offers.map(({ listed }) => listed.id);
  const on = ids.filter((id) => chosen.has(id)).length;
  return (
    <>
      {offers.length > 1 && (
        <label className="offer offer-all">
          <input
            type="checkbox"
            checked={on === ids.length}
            ref={(box) => {
              if (box !== null) box.indeterminate = on > 0 && on < ids.length;
            }}
            onChange={({ target }) => onTurn(ids, target.checked)}
          />
          <span>
            {title}（{offers.length}处）
          </span>
        </label>
      )}
      <OfferList
        offers={offers}
        chosen={chosen}
        onTurn={onTurn}
        {...(offers.length > 1 && { className: 'offer-of-group' })}
      />
    </>
  );
}
