import type { Slot, SlotRow } from '../../shared/compare/slots/types.ts';
import { kindWords, rangeWords, standingWord } from '../../shared/compare/slots/words.ts';
import { pathName } from '../path-name.ts';
import './slots.css';

type Props = {
  readonly rows: readonly SlotRow[];
  /** Short names of the precedents by id, in the order of their columns: 上海, 天津. */
  readonly names: ReadonlyMap<string, string>;
};

/** Beside the word, so that a glance down the column finds what stands out. */
const signs: Readonly<Record<SlotRow['standing'], string>> = {
  below: '▼',
  within: '◆',
  above: '▲',
  equal: '＝',
  differs: '≠',
  'only-draft': '＋',
  'only-others': '○',
};

/** Amounts, shares, times, counts, bodies and conditions of one clause, the draft's beside the precedents'. */
export function SlotTable({ rows, names }: Props) {
  if (rows.length === 0) {
    return <p className="slots-none muted">本条没有可比的数额、期限或责任主体。</p>;
  }
  const docs = [...names];
  return (
    <table className="slots">
      <caption className="unseen">本稿与各先例的数额、比例、期限、数量、责任主体和条件</caption>
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">本稿</th>
          {docs.map(([id, name]) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">先例区间</th>
          <th scope="col">本稿位置</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
          <tr key={index} data-first={rows[index - 1]?.kind !== row.kind}>
            <th scope="row">
              <span className="slots-kind">{kindWords[row.kind]}</span> {row.about}
            </th>
            <td>
              <Value slots={[row.draft]} />
            </td>
            {docs.map(([id]) => (
              <td key={id}>
                <Value slots={ofDoc(row, id)} path={pathOf(row, id)} />
              </td>
            ))}
            <td>{rangeWords(row) || <None />}</td>
            <td className="slots-standing" data-standing={row.standing}>
              <span aria-hidden>{signs[row.standing]}</span> {standingWord(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A precedent may answer with several clauses. */
const ofDoc = (row: SlotRow, id: string): readonly (Slot | null)[] =>
  row.others.filter(({ doc }) => doc === id).map(({ slot }) => slot);

const pathOf = (row: SlotRow, id: string): string =>
  row.others
    .filter(({ doc, slot }) => doc === id && slot !== null)
    .map(({ path }) => pathName(path))
    .join('、');

function Value({
  slots,
  path,
}: {
  readonly slots: readonly (Slot | null)[];
  readonly path?: string;
}) {
  const words = slots.flatMap((slot) => (slot === null ? [] : [slot.text]));
  if (words.length === 0) return <None />;
  return <span title={path === undefined ? undefined : `见${path}`}>{words.join('；')}</span>;
}

const None = () => (
  <span className="muted">
    <span aria-hidden>—</span>
    <span className="unseen">无</span>
  </span>
);
