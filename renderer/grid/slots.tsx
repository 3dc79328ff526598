import { type FoldedRow, folded } from '../../shared/compare/slots/folded.ts';
import type { Slot, SlotRow } from '../../shared/compare/slots/types.ts';
import { kindWords, rangeWords, standingWord } from '../../shared/compare/slots/words.ts';
import { pathName } from '../../shared/model/names.ts';
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
  const shown = folded(rows);
  return (
    <table className="slots">
      <caption className="unseen">本稿与各先例的数额、比例、期限、数量、责任主体和条件</caption>
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">本稿</th>
          {[...names].map(([id, name]) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">先例区间</th>
          <th scope="col">本稿位置</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
          <tr key={index} data-kind={row.kind} data-first={shown[index - 1]?.kind !== row.kind}>
            <th scope="row">
              <span className="slots-kind">{kindWords[row.kind]}</span> {row.about}
            </th>
            <td>
              <Value slots={row.draft} />
            </td>
            {[...names].map(([id]) => (
              <td key={id}>
                <Value {...cellOf(row, id)} />
              </td>
            ))}
            <td>{(row.row && rangeWords(row.row)) || <None />}</td>
            <td className="slots-standing" data-standing={row.standing}>
              <span aria-hidden>{signs[row.standing]}</span>{' '}
              {standingWord({ draft: row.draft[0] ?? null, standing: row.standing })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Cell = { readonly slots: readonly Slot[]; readonly place?: string };

/** A precedent may answer with several clauses. */
function cellOf(row: FoldedRow, id: string): Cell {
  const answers = row.others.filter(({ doc, slots }) => doc === id && slots.length > 0);
  return {
    slots: answers.flatMap(({ slots }) => slots),
    place: answers.map(({ path }) => pathName(path)).join('、'),
  };
}

function Value({ slots, place }: Cell) {
  const [first] = slots;
  if (first === undefined) return <None />;
  const words = slots.map(({ text }) => text).join(first.kind === 'body' ? '、' : '；');
  return <span title={place === undefined ? undefined : `见${place}`}>{words}</span>;
}

const None = () => (
  <span className="muted">
    <span aria-hidden>—</span>
    <span className="unseen">无</span>
  </span>
);
