import type { RefObject } from 'react';
import { analyze } from '../../shared/analyze.ts';
import { anchorOf, type Ignored } from '../../shared/check/ignored.ts';
import type { Finding, Severity } from '../../shared/check/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { hashOf } from '../../shared/model/hash.ts';
import type { FindingActions } from './card.ts';
import type { CheckParts } from './check-parts.ts';
import { type Checking, openChecking } from './checking.ts';
import { type Focus, fixMany, fixOne } from './fixing.ts';
import type { GroupBy, ListedFinding, ListedFindings } from './listed.ts';
import { type Offer, type Offers, offersOf } from './offers.ts';
import type { CheckActions } from './view.ts';

/** What lies open over the window. */
export type Asked =
  | {
      readonly kind: 'ignore';
      readonly listed: ListedFinding;
      readonly source: string;
      readonly beside: DOMRect;
      readonly focus: Focus;
    }
  | { readonly kind: 'fixes'; readonly offers: Offers; readonly source: string };

type Now = CheckParts & {
  readonly standing: ListedFindings | null;
  readonly shown: readonly ListedFinding[];
  readonly current: string | null;
  readonly asked: Asked | null;
};

type Setters = {
  readonly setHidden: (turn: (now: ReadonlySet<Severity>) => ReadonlySet<Severity>) => void;
  readonly setBy: (by: GroupBy) => void;
  readonly setCurrent: (id: string | null) => void;
  readonly setAsked: (asked: Asked | null) => void;
  readonly setFixed: (id: string) => void;
};

type DialogActions = {
  readonly ignore: (scope: Ignored['scope'], reason: string) => void;
  readonly fix: (chosen: readonly Offer[]) => void;
  readonly leave: () => void;
};

type Actions = readonly [
  pane: CheckActions,
  card: FindingActions,
  walk: (step: 1 | -1) => void,
  dialog: DialogActions,
];

const noPrecedents: readonly Precedent[] = [];

/** What buttons and keys do. The functions stay the same, so nothing is drawn anew for them. */
export function actionsOn(latest: RefObject<Now>, set: Setters): Actions {
  const checking: Checking = openChecking();
  const { dispatch, editor } = latest.current;
  /** The words as they stand now; the findings on the screen may be a moment old. */
  const check = (text: string): readonly Finding[] => {
    const { state, wish, precedents } = latest.current;
    const isOfNow = state.stage === 'ready' && state.checked.source === text;
    return isOfNow
      ? state.checked.findings
      : checking(analyze(text), wish, precedents ?? noPrecedents);
  };
  const tell = (text: string): void =>
    dispatch({ type: 'noticed', notice: { tone: 'good', text } });
  const listedOf = (id: string): { listed: ListedFinding; source: string } | null => {
    const { standing } = latest.current;
    const listed = standing?.open.find((one) => one.id === id);
    return standing && listed ? { listed, source: standing.source } : null;
  };

  const go = (id: string): void => {
    set.setCurrent(id);
    latest.current.onPage(() => {
      if (editor.current?.showFinding(id) !== false) return;
      tell('这处文字已经变了；请看新的检查结果。');
    });
  };
  const fix = (id: string, focus: Focus): void => {
    const page = editor.current;
    const found = listedOf(id);
    if (page === null || found === null) return;
    const { listed, source } = found;
    if (listed.finding.fix === null) {
      tell('这处没有现成的改法，请到正文修改，或者忽略。');
      return;
    }
    fixOne(
      { editor: page, check, tell: (notice) => dispatch({ type: 'noticed', notice }) },
      { finding: listed.finding, source },
      () => page.findingPlace(id),
      focus,
      () => set.setFixed(id),
    );
  };
  const ask = (id: string, beside: DOMRect, focus: Focus): void => {
    const found = listedOf(id);
    if (found !== null) set.setAsked({ kind: 'ignore', ...found, beside, focus });
  };
  const leave = (): void => {
    const { asked, current } = latest.current;
    set.setAsked(null);
    // The preview of fixes gives the focus back by itself.
    if (asked?.kind !== 'ignore') return;
    if (asked.focus === 'page') editor.current?.focus();
    else document.querySelector<HTMLElement>(`[data-finding="${current}"]`)?.focus();
  };

  return [
    {
      select: set.setCurrent,
      go,
      fix: (id) => fix(id, 'pane'),
      ignore: (id, beside) => ask(id, beside, 'pane'),
      restore: (id) => dispatch({ type: 'ignoredDropped', id }),
      showFixes: () => {
        const { standing, shown } = latest.current;
        if (standing === null) return;
        if (shown.every(({ finding: { fix } }) => fix === null)) {
          dispatch({ type: 'noticed', notice: { tone: 'good', text: '没有可以直接采用的修改。' } });
          return;
        }
        const { source } = standing;
        set.setAsked({ kind: 'fixes', offers: offersOf(shown, source), source });
      },
      turn: (severity) =>
        set.setHidden((now) => {
          const others = [...now].filter((one) => one !== severity);
          return new Set(now.has(severity) ? others : [...others, severity]);
        }),
      group: set.setBy,
      checkAgain: () => latest.current.checkAgain(),
      undo: () => editor.current?.undo(),
    },
    { fix: (id) => fix(id, 'page'), ignore: (id, beside) => ask(id, beside, 'page') },
    (step) => {
      const { shown, current } = latest.current;
      const ids = new Set(shown.map(({ id }) => id));
      const next = editor.current?.nextFinding(step, ids, current) ?? null;
      if (next === null) tell('没有要看的问题了。');
      else go(next);
    },
    {
      ignore: (scope, reason) => {
        const { asked } = latest.current;
        if (asked?.kind !== 'ignore') return;
        const at = new Date().toISOString();
        const anchor = anchorOf(asked.listed.finding, asked.source);
        const id = hashOf(JSON.stringify([at, anchor]));
        dispatch({ type: 'findingIgnored', ignored: { id, ...anchor, scope, reason, at } });
        leave();
      },
      fix: (chosen) => {
        const { asked } = latest.current;
        set.setAsked(null);
        const page = editor.current;
        if (page === null || asked?.kind !== 'fixes') return;
        fixMany(
          { editor: page, check, tell: (notice) => dispatch({ type: 'noticed', notice }) },
          chosen.map(({ listed: { finding } }) => ({ finding, source: asked.source })),
        );
      },
      leave,
    },
  ];
}
