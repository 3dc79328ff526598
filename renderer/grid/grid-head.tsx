import type { Precedent } from '../../shared/model/document.ts';

type Props = { readonly precedents: readonly Precedent[]; readonly clauses: number };

/** The names of the columns; they stay when the rows go. */
export function GridHead({ precedents, clauses }: Props) {
  return (
    <tr className="grid-row grid-head">
      <th className="grid-heading grid-draft" scope="col">
        本稿 <span className="meta">{clauses}条</span>
      </th>
      {precedents.map(({ id, name, year, level, policy }) => (
        <th
          key={id}
          className="grid-heading cut"
          scope="col"
          title={`${policy.title ?? name}（${year}年，${level}）`}
        >
          {name}{' '}
          <span className="meta">
            {year}年 {level}
          </span>
        </th>
      ))}
    </tr>
  );
}
