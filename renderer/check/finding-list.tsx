import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { rules } from '../../shared/check/rules.ts';
import { focusIsLost } from '../focus.ts';
import { afterDrawing } from '../later.ts';
import { useLatest } from '../use-latest.ts';
import { FindingItem } from './finding-item.tsx';
import { groupsOf } from './listed.ts';
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
  const stop = current !== null && order.includes(current) ? current : (order[at.current] ?? null);

  useKeptKeys(list, stop);

  useLayoutEffect(() => {
    const place = current === null ? -1 : order.indexOf(current);
    if (place >= 0) {
      at.current = place;
      return;
    }
    const next = order[Math.min(at.current, order.length - 1)];
    if (current === null || next === undefined) return;
    actions.select(next);
    if (focusIsLost()) buttonOf(list.current, next)?.focus();
  });
  // Where the keys go on the page, the list follows.
  useEffect(() => {
    if (current !== null) show(buttonOf(list.current, current));
  }, [current]);

  const press = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    const place = order.indexOf(id);
    const control = event.ctrlKey || event.metaKey;
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: order.length - 1 }[
      event.key
    ];
    if (to !== undefined) show(buttonOf(list.current, order[to]))?.focus({ preventScroll: true });
    else if (event.key === '.' && (control || event.altKey)) actions.fix(id);
    else if (
      event.key === 'Delete' ||
      (event.key.toLowerCase() === 'i' && !control && !event.altKey)
    )
      actions.ignore(id, event.currentTarget.getBoundingClientRect());
    else if (event.key === 'z' && control && !event.shiftKey) actions.undo();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={list} className="findings">
      {groups.map(({ title, about, items }) => (
        <section key={title} aria-label={`${title}，${items.length}处`}>
          <h2 className="findings-head">
            <span className="cut" title={title}>
              {title}
            </span>
            <span className="meta findings-count">{items.length}</span>
            {about !== '' && <span className="meta findings-about">{about}</span>}
          </h2>
          {items.map((item) => (
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
    </div>
  );
}

/**
 * Keeps the keys in the list once they are there, until something else takes them: a finding that is
 * named anew or whose group comes to stand elsewhere is taken out of the page, and the next key
 * would go nowhere. Looks after every drawing, and whenever the keys go to nothing.
 */
function useKeptKeys(list: RefObject<HTMLElement | null>, stop: string | null): void {
  const inside = useRef(false);
  const latest = useLatest(stop);
  const regain = useCallback((): void => {
    if (inside.current && focusIsLost())
      buttonOf(list.current, latest.current ?? undefined)?.focus();
  }, [list, latest]);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      inside.current = target instanceof Node && list.current?.contains(target) === true;
    };
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null) afterDrawing(regain);
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('focusout', leave);
    };
  }, [list, regain]);
  useEffect(() => afterDrawing(regain));
}

const buttonOf = (list: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (list?.querySelector<HTMLElement>(`[data-finding="${id}"]`) ?? null);

/** Scrolls at once: what comes up beside it next must find it in its place. */
function show(button: HTMLElement | null): HTMLElement | null {
  button?.closest('article')?.scrollIntoView({ block: 'nearest' });
  return button;
}
