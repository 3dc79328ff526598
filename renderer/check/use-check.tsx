import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { bySeverity } from '../../shared/check/severity.ts';
import type { Severity } from '../../shared/check/types.ts';
import { useLatest } from '../use-latest.ts';
import type { FindingActions } from './card.ts';
import { type Asked, actionsOn } from './check-actions.ts';
import type { CheckParts } from './check-parts.ts';
import { factsOf } from './facts.ts';
import { type FindingMark, findingMarks } from './finding-marks.ts';
import { FixesDialog } from './fixes-dialog.tsx';
import { IgnoreSheet } from './ignore-sheet.tsx';
import { type GroupBy, type ListedFinding, type ListedFindings, listFindings } from './listed.ts';
import { groupedBefore, rememberGroups } from './remembered.ts';
import type { CheckActions, CheckView } from './view.ts';

/** What the window needs of the check. */
export type CheckControl = {
  /** What the pane and the status bar show, and what can be done there. */
  readonly pane: {
    readonly view: CheckView;
    readonly actions: CheckActions;
    readonly onSettings: () => void;
  };
  /** Buttons of the cards on the page. */
  readonly onCard: FindingActions;
  readonly found: { readonly source: string; readonly marks: readonly FindingMark[] } | null;
  /** To the next finding the list shows, or the one before. */
  readonly walk: (step: 1 | -1) => void;
  readonly dialogs: ReactNode;
};

const none: ReadonlySet<never> = new Set();

/** The check of the open draft: what it found, what is shown of it, what can be done. */
export function useCheck(parts: CheckParts): CheckControl {
  const { state, policy, wish, ignored, district, caret } = parts;
  const checked = state.stage === 'ready' ? state.checked : null;
  const listed = useMemo(
    () => (checked === null || policy === null ? null : listFindings(checked, ignored, policy)),
    [checked, ignored, policy],
  );
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(none);
  const [by, setBy] = useState<GroupBy>(groupedBefore);
  const [current, setCurrent] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Fixed a moment ago: gone from the list before the next check says so. */
  const [fixed, setFixed] = useState<{ readonly of: unknown; readonly ids: ReadonlySet<string> }>({
    of: null,
    ids: none,
  });

  const standing = useMemo(
    () => (listed === null ? null : without(listed, fixed.of === checked ? fixed.ids : none)),
    [listed, fixed, checked],
  );
  const shown = useMemo(
    () => (standing?.open ?? []).filter(({ finding }) => !hidden.has(finding.severity)),
    [standing, hidden],
  );
  const found = useMemo(
    () => listed && { source: listed.source, marks: findingMarks(listed.open, listed.source) },
    [listed],
  );
  const facts = useMemo(() => factsOf(policy, wish, district), [policy, wish, district]);

  const latest = useLatest({ ...parts, standing, shown, current, asked });
  // The list follows the caret into words in question, unless the keys are in the list itself.
  useEffect(() => {
    if (document.activeElement?.closest('.findings') != null) return;
    const here = narrowestAt(latest.current.shown, caret);
    if (here !== null) setCurrent(here);
  }, [caret, latest]);

  const [actions, onCard, walk, dialog] = useMemo(
    () =>
      actionsOn(latest, {
        setHidden,
        setCurrent,
        setAsked,
        setBy: (next) => {
          rememberGroups(next);
          setBy(next);
        },
        setFixed: (id) =>
          setFixed((before) => {
            const { state: now } = latest.current;
            const of = now.stage === 'ready' ? now.checked : null;
            return { of, ids: new Set([...(before.of === of ? before.ids : none), id]) };
          }),
      }),
    [latest],
  );

  const { stage } = state;
  const view = useMemo(
    (): CheckView => ({ stage, listed: standing, shown, hidden, by, current, facts }),
    [stage, standing, shown, hidden, by, current, facts],
  );
  const { showSettings: onSettings } = parts;
  const pane = useMemo(() => ({ view, actions, onSettings }), [view, actions, onSettings]);
  return {
    pane,
    onCard,
    found,
    walk,
    dialogs: asked !== null && (
      <>
        {asked.kind === 'ignore' && (
          <IgnoreSheet
            listed={asked.listed}
            beside={asked.beside}
            onIgnore={dialog.ignore}
            onLeave={dialog.leave}
          />
        )}
        {asked.kind === 'fixes' && (
          <FixesDialog offers={asked.offers} onFix={dialog.fix} onLeave={dialog.leave} />
        )}
      </>
    ),
  };
}

/** Of findings around an offset the one that says most precisely what is meant. */
function narrowestAt(listed: readonly ListedFinding[], offset: number): string | null {
  const here = listed
    .filter(({ finding: { span } }) => span.from <= offset && offset <= span.to)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return here[0]?.id ?? null;
}

const lengthOf = ({ finding: { span } }: ListedFinding): number => span.to - span.from;

function without(listed: ListedFindings, ids: ReadonlySet<string>): ListedFindings {
  if (ids.size === 0) return listed;
  const open = listed.open.filter(({ id }) => !ids.has(id));
  return { ...listed, open, counts: bySeverity(open.map(({ finding }) => finding)) };
}
