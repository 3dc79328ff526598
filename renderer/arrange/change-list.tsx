import type { Change } from '../../shared/suggest/numbering/rewritten.ts';
import './arrange.css';

/** What 重排序号 would change: numbers with their headings, references with the clause they stand in. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const of = (kind: Change['kind']): readonly Change[] =>
    changes.filter((change) => change.kind === kind);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keys
    <section className="renumbering" tabIndex={0} aria-label="将有的变化">
      <Group name="序号" changes={of('number')} />
      <Group name="引用" changes={of('reference')} />
    </section>
  );
}

function Group({ name, changes }: { readonly name: string; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3>
        {name} <span className="meta">{changes.length}处</span>
      </h3>
      <ul>
        {changes.map(({ from, to, where }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={at}>
            <del>{from}</del>
            <span>→</span>
            <ins>{to}</ins>
            <span className="muted cut" title={where}>
              {where}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
