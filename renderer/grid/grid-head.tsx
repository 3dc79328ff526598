import type { Precedent } from '../../shared/model/document.ts';

type Props = { readonly precedents: readonly Precedent[]; readonly clauses: number };

const KEYS =
  '方向键在各格间移动，PageUp、PageDown 翻页，Home、End 到首尾\nEnter 到正文编辑，F2 就地修改，空格展开要素\n在先例格中按 Enter 确认或更正对应，F8、Shift+F8 逐处看差异';

/** The names of the columns; they stay when the rows go. */
export function GridHead({ precedents, clauses }: Props) {
  return (
    <tr className="grid-row grid-head">
      <th className="grid-heading grid-draft" scope="col" title={KEYS}>
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
