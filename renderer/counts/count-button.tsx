import { Button } from 'antd';
import { useState } from 'react';
import type { Counts } from '../../shared/text/counts.ts';
import { type Counted, type CountTable, countTable } from './count-table.ts';
import './counts.css';

type Props = {
  readonly counts: Counts;
  /** Of the draft as it will be printed; null until it is laid out. */
  readonly pages: number | null;
  /** What is counted, as it is when it is asked for. */
  readonly read: () => Counted;
};

/** 2,615字: how long the draft is; a click tells more, also of the clause and of what is selected. */
export function CountButton({ counts, pages, read }: Props) {
  const [table, setTable] = useState<CountTable | null>(null);
  const close = (): void => setTable(null);
  return (
    <span className="count-place">
      <Button
        type="link"
        size="small"
        className="status-link"
        aria-label={`${counts.characters.toLocaleString('zh-CN')}字，字数统计`}
        aria-expanded={table !== null}
        title="字数统计：中文字符和标点各计一字，连续的字母数字计一字"
        onClick={() => setTable(table === null ? countTable(read(), pages) : null)}
        onKeyDown={({ key }) => key === 'Escape' && close()}
        onBlur={close}
      >
        {counts.characters.toLocaleString('zh-CN')}字
      </Button>
      {table !== null && <Table table={table} />}
    </span>
  );
}

function Table({ table }: { readonly table: CountTable }) {
  return (
    <table className="counts" aria-label="字数统计">
      <thead>
        <tr>
          <td />
          {table.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={table.columns[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
