import { Button } from 'antd';
import type { Ignored } from '../../shared/check/ignored.ts';
import { inQuotes } from '../../shared/text/in-quotes.ts';
import { savedTime } from '../when.ts';
import type { ListedIgnored } from './listed.ts';

type Props = {
  readonly ignored: readonly ListedIgnored[];
  readonly onRestore: (id: string) => void;
};

export const scopeNames: Readonly<Record<Ignored['scope'], string>> = {
  place: '忽略此处',
  words: '本稿中同样的话',
  rule: '本稿不查此规则',
};

/** What the drafter has answered, folded, each with its reason and the way back. */
export function IgnoredList({ ignored, onRestore }: Props) {
  if (ignored.length === 0) return null;
  return (
    <details className="check-ignored">
      <summary>已忽略（{ignored.length}项）</summary>
      <ul>
        {ignored.map(({ entry, rule, count }) => (
          <li key={entry.id}>
            <p>
              {entry.scope !== 'rule' && entry.quote !== '' && (
                <span className="finding-quote">{inQuotes(entry.quote)}</span>
              )}
              <span>{rule}</span>
            </p>
            <p className="meta">
              {[
                scopeNames[entry.scope],
                count === 0 ? '稿中现无此问题' : `现有${count}处`,
                savedTime(entry.at, new Date()),
              ].join('　')}
            </p>
            <p className="meta">理由：{entry.reason === '' ? '未填' : entry.reason}</p>
            <Button
              size="small"
              aria-label={`恢复检查：${rule}${entry.quote === '' ? '' : `“${entry.quote}”`}`}
              onClick={() => onRestore(entry.id)}
            >
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
