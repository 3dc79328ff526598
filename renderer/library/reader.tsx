import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import { substantive } from '../../shared/model/walk.ts';
import type { Place } from '../desk.ts';
import { focusIsLost } from '../focus.ts';
import { type Borrowing, useBorrowSheet } from '../suggest/use-borrow-sheet.tsx';
import { ClauseTopics } from '../topics/clause-topics.tsx';
import { reviewOf } from './adding/review.ts';
import { factsOf, issuersOf } from './facts.ts';
import type { LibraryActions } from './library-actions.ts';
import { ReaderLineView } from './reader-line.tsx';
import { lastLines, readerLines } from './reader-lines.ts';
import type { TopicKnowledge } from './use-classified.ts';

type Props = {
  readonly precedent: Precedent;
  readonly place: Place & { readonly turn: number };
  readonly knowledge: TopicKnowledge;
  /** What the user said of its clauses, where it comes with the product. */
  readonly labels: Precedent['topics'] | undefined;
  readonly onTopics: LibraryActions['correct'];
  readonly borrowing: Borrowing;
  readonly onBack: () => void;
};

/**
 * The whole precedent as read, each clause with its topics, which the user may correct; what the web
 * page added is left out unless asked for.
 */
export function Reader({
  precedent,
  place,
  knowledge,
  labels,
  onTopics,
  borrowing,
  onBack,
}: Props) {
  const alone = useMemo(() => [precedent], [precedent]);
  const { sheet, ask } = useBorrowSheet(alone, borrowing);
  const borrow = useCallback((path: string) => ask({ doc: precedent.id, path }), [ask, precedent]);
  const text = useRef<HTMLDivElement>(null);
  const [noise, setNoise] = useState(false);
  const { policy, topics, builtIn } = precedent;
  const lines = useMemo(() => readerLines(policy), [policy]);
  const worded = useMemo(
    () => new Set(substantive(policy.clauses).map(({ path }) => path)),
    [policy],
  );
  const noisy = lines.filter(({ role }) => role === 'noise').length;
  const ends = useMemo(() => lastLines(lines), [lines]);
  const read = useMemo(() => {
    const { clauses } = reviewOf(policy, topics, knowledge.model);
    return new Map(clauses.map((one) => [one.clause.path, one]));
  }, [policy, topics, knowledge.model]);

  useEffect(() => {
    const path = place.path === null ? null : CSS.escape(place.path);
    const line = path === null ? null : text.current?.querySelector(`[data-path="${path}"]`);
    if (line) line.scrollIntoView({ block: 'start' });
    else text.current?.scrollTo({ top: 0 });
    // The button that led here has gone with its list.
    if (focusIsLost()) text.current?.focus({ preventScroll: true });
  }, [place]);

  const topicsAfter = (line: number) => {
    const path = ends.get(line);
    const one = path === undefined ? undefined : read.get(path);
    if (one === undefined || one.topics === null) return null;
    const { clause } = one;
    return (
      <ClauseTopics
        name={clause.heading ?? clause.text.slice(0, 24)}
        topics={one.topics}
        said={Object.hasOwn((builtIn ? labels : topics) ?? {}, clause.path)}
        own={knowledge.own}
        onTopics={(ids) => void onTopics(precedent, clause.path, ids)}
      />
    );
  };

  return (
    <article className="reader" aria-label={precedent.policy.title ?? precedent.name}>
      <header className="reader-head">
        <Button
          size="small"
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          aria-label="返回先例列表"
          title="返回先例列表"
          onClick={onBack}
        />
        <div>
          <div className="reader-name cut" title={precedent.policy.title ?? precedent.name}>
            {precedent.name} <span className="meta">{issuersOf(precedent)}</span>
          </div>
          <div className="meta facts">
            {factsOf(precedent).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </div>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys */}
      <section className="reader-text" ref={text} tabIndex={0} aria-label="先例全文">
        {noisy > 0 && (
          <Checkbox checked={noise} onChange={({ target }) => setNoise(target.checked)}>
            <span className="meta">显示不属于公文正文的{noisy}行</span>
          </Checkbox>
        )}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a precedent never move
          <Fragment key={index}>
            {line.role === 'blank' || (line.role === 'noise' && !noise) ? null : (
              <ReaderLineView
                line={line}
                found={line.path !== null && line.path === place.path}
                onBorrow={line.path !== null && worded.has(line.path) ? borrow : undefined}
              />
            )}
            {topicsAfter(index)}
          </Fragment>
        ))}
      </section>
      {sheet}
    </article>
  );
}
