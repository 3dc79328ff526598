import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import type { Profile } from '../../shared/model/profile.ts';
import './profile.css';

/** What the organs of a district are called in its documents. */
export const organNames = ({ organs }: Profile): readonly string[] => [
  ...new Set(organs.flatMap(({ short, also }) => [...also, short])),
];

type TableProps = {
  readonly profile: Profile;
  readonly onChange: (rows: Profile['replacements']) => void;
};

/** 市知识产权局 -> 区市场监管局; rows can be changed, added and taken out. */
export function Replacements({ profile, onChange }: TableProps) {
  const rows = profile.replacements;
  const names = profile.organs.map(({ short }) => ({ value: short }));
  const put = (at: number, row: Partial<(typeof rows)[number]>): void =>
    onChange(rows.map((one, place) => (place === at ? { ...one, ...row } : one)));
  return (
    <div className="organ-table">
      <table>
        <thead>
          <tr>
            <th scope="col">先例中的机关</th>
            <th scope="col">本区机关</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, to }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own
            <tr key={at}>
              <td>
                <Input
                  aria-label={`第${at + 1}行先例中的机关`}
                  value={from}
                  onChange={({ target }) => put(at, { from: target.value })}
                />
              </td>
              <td>
                <AutoComplete
                  aria-label={`第${at + 1}行本区机关`}
                  value={to}
                  options={names}
                  filterOption={false}
                  defaultActiveFirstOption={false}
                  onChange={(typed: string) => put(at, { to: typed })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={`删除第${at + 1}行 ${from}`}
                  onClick={() => onChange(rows.filter((_, place) => place !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        type="dashed"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...rows, { from: '', to: '' }])}
      >
        添加一行
      </Button>
    </div>
  );
}
