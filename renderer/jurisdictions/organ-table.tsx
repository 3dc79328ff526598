import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { OrganEntry } from '../../shared/library/jurisdictions.ts';
import { keptName, shownName } from './district-name.ts';

type Props = {
  readonly organs: readonly OrganEntry[];
  readonly onChange: (organs: readonly OrganEntry[]) => void;
};

const noOrgan: OrganEntry = { duty: '', full: '', short: '', also: [], answers: [], types: [] };

/** Organs with their names and the municipal bodies whose tasks fall to them. */
export function OrganTable({ organs, onChange }: Props) {
  const put = (at: number, part: Partial<OrganEntry>): void =>
    onChange(organs.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <div className="organ-table places-organs">
      {organs.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">简称</th>
              <th scope="col">全称</th>
              <th scope="col">对应的上级机关</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {organs.map(({ short, full, answers }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own
              <tr key={at}>
                <td>
                  <Input
                    aria-label={`第${at + 1}个机关的简称`}
                    placeholder="如 区科委"
                    maxLength={80}
                    value={short}
                    onChange={({ target }) => put(at, { short: target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`第${at + 1}个机关的全称`}
                    maxLength={80}
                    value={shownName(full)}
                    title={shownName(full)}
                    onChange={({ target }) => put(at, { full: keptName(target.value) })}
                  />
                </td>
                <td>
                  <Select
                    mode="tags"
                    aria-label={`第${at + 1}个机关对应的上级机关`}
                    placeholder="如 市科委"
                    open={false}
                    suffixIcon={null}
                    tokenSeparators={['、', '，', ',']}
                    value={[...answers]}
                    onChange={(typed: string[]) => put(at, { answers: typed })}
                  />
                </td>
                <td>
                  <Button
                    type="text"
                    size="small"
                    icon={<CloseOutlined aria-hidden />}
                    aria-label={`删除第${at + 1}个机关 ${short}`}
                    onClick={() => onChange(organs.filter((_, place) => place !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        type="dashed"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...organs, noOrgan])}
      >
        添加机关
      </Button>
    </div>
  );
}
