import type { KeyboardEvent } from 'react';
import type { Snapshot, SnapshotChange } from '../../shared/api.ts';
import { daysOf } from './days.ts';
import { type LineActions, VersionLine } from './version-line.tsx';
import './timeline.css';

type Props = {
  readonly versions: readonly Snapshot[];
  readonly changes: ReadonlyMap<string, SnapshotChange>;
  /** 字数 of the draft as it stands. */
  readonly words: number;
  readonly shown: string | null;
  readonly chosen: readonly string[];
  /** What the draft is called among those chosen. */
  readonly draft: string;
  readonly actions: LineActions;
};

/** The versions day by day under the draft as it stands; arrow keys go from one to the next. */
export function Timeline({ versions, changes, words, shown, chosen, draft, actions }: Props) {
  const stop = versions.some(({ id }) => id === shown) ? shown : versions[0]?.id;
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || target.dataset['version'] === undefined) return;
    const all = [...currentTarget.querySelectorAll<HTMLElement>('[data-version]')];
    const at = all.indexOf(target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
    const next = to === undefined ? undefined : all[to];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <table className="versions-table" onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">选作对比</span>
          </th>
          <th scope="col">时间</th>
          <th scope="col">版本</th>
          <th scope="col" className="versions-number">
            字数
          </th>
          <th scope="col" className="versions-number">
            改动字数
          </th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        <tr className="version">
          <td>
            <input
              type="checkbox"
              checked={chosen.includes(draft)}
              aria-label="选本稿作对比"
              onChange={() => actions.choose(draft)}
            />
          </td>
          <td className="version-time">现在</td>
          <th scope="row">本稿</th>
          <td className="versions-number">{words.toLocaleString('zh-CN')}字</td>
          <td />
          <td />
        </tr>
      </tbody>
      {daysOf(versions, new Date()).map((day) => (
        <tbody key={day.name}>
          <tr>
            <th className="version-day" scope="rowgroup" colSpan={6}>
              {day.name}
            </th>
          </tr>
          {day.versions.map((version) => (
            <VersionLine
              key={version.id}
              version={version}
              change={changes.get(version.id) ?? null}
              shown={version.id === shown}
              chosen={chosen.includes(version.id)}
              focusable={version.id === stop}
              actions={actions}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
