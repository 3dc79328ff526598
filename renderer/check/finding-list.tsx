import { Button } from 'antd';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { rules } from '../../shared/check/rules.ts';
import { useLatest } from '../use-latest.ts';
import { firstOf } from './drawn.ts';
import { FindingItem } from './finding-item.tsx';
import { useKeysInside } from './keys-inside.ts';
import { groupsOf } from './listed.ts';
import { useDrawn } from './use-drawn.ts';
import type { CheckActions, CheckView } from './view.ts';

type Props = { readonly view: CheckView; readonly actions: CheckActions };

const ruleIds = rules.map(({ id }) => id);

/**
 * The findings under their headings. One stop of the Tab key; arrow keys go from one to the next,
 * Enter to the text, Ctrl+. fixes, Delete or I ignores. When the one with the keys goes, they go on
 * with the one that takes its place.
 */
export function FindingList({ view, actions }: Props) {
  const { shown, by, current } = view;
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupsOf(shown, by, ruleIds), [shown, by]);
  const order = useMemo(() => groups.flatMap(({ items }) => items.map(({ id }) => id)), [groups]);
  const at = useRef(0);
  const inPlace = order[Math.min(at.current, order.length - 1)] ?? null;
  const stop = current !== null && order.includes(current) ? current : inPlace;
  const keys = useKeysInside(list);
  const drawn = useDrawn(stop === null ? 0 : order.indexOf(stop) + 1);
  const left = order.length - drawn.count;

  useLayoutEffect(() => {
    if (stop !== null) at.current = order.indexOf(stop);
    if (current !== null && stop !== null && stop !== current) actions.select(stop);
    keys.keepOn(() => buttonOf(list.current, stop));
  });
  // Where the keys go on the page, the list follows.
  useEffect(() => {
    if (current !== null) show(buttonOf(list.current, current));
  }, [current]);

  const latest = useLatest(order);
  // The same from drawing to drawing: hundreds of findings are not drawn anew for it.
  const press = useCallback(
    (event: KeyboardEvent<HTMLElement>, id: string): void => {
      const order = latest.current;
      const place = order.indexOf(id);
      const control = event.ctrlKey || event.metaKey;
      const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: order.length - 1 }[
        event.key
      ];
      if (to !== undefined) {
        const next = order[to] ?? null;
        // At once: the keys go to one that may lie below what is drawn.
        if (next !== null) flushSync(() => actions.select(next));
        show(buttonOf(list.current, next))?.focus({ preventScroll: true });
      } else if (event.key === '.' && (control || event.altKey)) actions.fix(id);
      else if (
        event.key === 'Delete' ||
        (event.key.toLowerCase() === 'i' && !control && !event.altKey)
      )
        actions.ignore(id, event.currentTarget.getBoundingClientRect());
      else if (event.key === 'z' && control && !event.shiftKey) actions.undo();
      else return;
      event.preventDefault();
    },
    [latest, actions],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only sees where the keys are
    <div ref={list} className="findings" onFocus={keys.follow} onBlur={keys.follow}>
      {firstOf(groups, drawn.count).map(({ title, about, items, drawn: some }) => (
        <section key={title} aria-label={`${title}，${items.length}处`}>
          <h2 className="findings-head">
            <span className="cut" title={title}>
              {title}
            </span>
            <span className="meta findings-count">{items.length}</span>
            {about !== '' && <span className="meta findings-about">{about}</span>}
          </h2>
          {some.map((item) => (
            <FindingItem
              key={item.id}
              listed={item}
              by={by}
              current={item.id === current}
              stop={item.id === stop}
              actions={actions}
              onKey={press}
            />
          ))}
        </section>
      ))}
      {left > 0 && (
        // A new place each time: one that stays in view would not be noticed again.
        <div key={drawn.count} ref={drawn.end} className="findings-more">
          <Button size="small" type="link" onClick={drawn.more}>
            继续显示（还有{left}处）
          </Button>
        </div>
      )}
    </div>
  );
}

const buttonOf = (list: HTMLElement | null, id: string | null): HTMLElement | null =>
  id === null ? null : (list?.querySelector<HTMLElement>(`[data-finding="${id}"]`) ?? null);

/** Scrolls at once: what comes up beside it next must find it in its place. */
function show(button: HTMLElement | null): HTMLElement | null {
  button?.closest('article')?.scrollIntoView({ block: 'nearest' });
  return button;
}
