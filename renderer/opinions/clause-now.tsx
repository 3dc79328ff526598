import type { RemarkPlace } from '../../shared/compare/remarks/places.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';

type Props = {
  readonly policy: Policy;
  /** Null outside the clauses. */
  readonly clause: Clause | null;
  readonly place: RemarkPlace;
};

/** What the clause says now, the words the opinion is about marked. */
export function ClauseNow({ policy, clause, place }: Props) {
  const { source } = policy;
  const from = source.lastIndexOf('\n', place.span.from - 1) + 1;
  const end = source.indexOf('\n', place.span.to);
  const line = { from, to: end < 0 ? source.length : end };
  const own = clause === null ? line : clause.own;
  const whole =
    own.from <= place.span.from && own.to >= place.span.to && own.to - own.from < LONGEST
      ? own
      : line;
  const marked =
    place.kind === 'words' && place.span.to - place.span.from < whole.to - whole.from - 1;
  return (
    <section className="clause-now" aria-label="现在的条文">
      <p>
        {marked ? (
          <>
            {source.slice(whole.from, place.span.from).trimStart()}
            <mark>{sliceOf(source, place.span)}</mark>
            {source.slice(place.span.to, whole.to)}
          </>
        ) : (
          sliceOf(source, whole).trim()
        )}
      </p>
      {place.kind === 'line' && <p className="meta">收到意见后，这一段改过。</p>}
    </section>
  );
}

/** A longer clause is shown by the paragraph in question alone. */
const LONGEST = 1_500;
