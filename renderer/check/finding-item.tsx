import { Button } from 'antd';
import { type KeyboardEvent, memo } from 'react';
import { severityNames } from '../../shared/check/severity.ts';
import { inQuotes } from '../../shared/text/in-quotes.ts';
import { type GroupBy, type ListedFinding, looksSame } from './listed.ts';
import { SeveritySign } from './severity-sign.tsx';
import type { CheckActions } from './view.ts';

type Props = {
  readonly listed: ListedFinding;
  readonly by: GroupBy;
  /** The keys stand here. */
  readonly current: boolean;
  /** The Tab key stops here. */
  readonly stop: boolean;
  readonly actions: CheckActions;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, id: string) => void;
};

/**
 * One finding: where, what is wrong, by which source, what to do. Of hundreds only those are
 * drawn anew after a check that say something else.
 */
function Item(props: Props) {
  const { listed, by, current, stop, actions, onKey } = props;
  const { id, finding, quote, rule, clause } = listed;
  const { severity, message, basis, citation, fix } = finding;
  const place = by === 'rule' ? clause : rule;
  const tab = stop ? 0 : -1;
  return (
    <article
      className="finding"
      aria-label={`${severityNames[severity]}：${message}`}
      aria-current={current ? 'true' : undefined}
    >
      <button
        type="button"
        className="finding-main"
        data-finding={id}
        tabIndex={tab}
        title="到正文（Enter）"
        onFocus={() => actions.select(id)}
        onClick={() => actions.go(id)}
        onKeyDown={(event) => onKey(event, id)}
      >
        <span className="finding-top">
          <SeveritySign severity={severity} />
          <span className="meta cut finding-place" title={place}>
            {place}
          </span>
        </span>
        {/* Most messages name the words themselves. */}
        {quote !== '' && !message.includes(quote) && (
          <span className="finding-quote">{inQuotes(quote)}</span>
        )}
        <span className="finding-message">{message}</span>
      </button>
      <div className="finding-foot-line">
        <span className="meta finding-source">
          {basis} · {citation}
        </span>
        <span className="finding-buttons">
          {fix !== null && (
            <Button
              size="small"
              tabIndex={tab}
              title={`${fix.title}（Ctrl+.）`}
              onClick={() => actions.fix(id)}
            >
              <span className="cut">{fix.title}</span>
            </Button>
          )}
          <Button
            size="small"
            type="text"
            tabIndex={tab}
            title="忽略（Delete 或 I）"
            onClick={({ currentTarget }) =>
              actions.ignore(id, currentTarget.getBoundingClientRect())
            }
          >
            忽略…
          </Button>
        </span>
      </div>
    </article>
  );
}

export const FindingItem = memo(
  Item,
  (before, now) =>
    before.by === now.by &&
    before.current === now.current &&
    before.stop === now.stop &&
    before.actions === now.actions &&
    before.onKey === now.onKey &&
    looksSame(before.listed, now.listed),
);
