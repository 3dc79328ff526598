import type { RefObject } from 'react';
import type { Tab } from '../desk.ts';
import { REMARKED } from '../export/export-items.ts';
import { afterDrawing } from '../later.ts';
import type { PaneSide } from '../layout/widths.ts';
import type { CommandParts, Commands } from './parts.ts';
import type { CommandActions } from './use-keys.ts';

/** What each command of the table does, by whatever key, button or menu it is asked for. */
export function actionsOn(latest: RefObject<CommandParts>, commands: Commands): CommandActions {
  const now = (): CommandParts => latest.current;
  const { title } = commands;
  const onPage = (work: () => void): void => now().full.onPage(work);
  const run = (...[command]: Parameters<NonNullable<CommandParts['editor']['current']>['run']>) =>
    onPage(() => void now().editor.current?.run(command));
  const show = (tab: Tab) => onPage(() => showTab(now(), tab));
  return {
    newDraft: () => now().newDraft(),
    ...now().drafts,
    open: title.open,
    save: () => now().save(),
    info: () => now().info.info(),
    export: () => now().exportOfficial(),
    exportRemarked: () => now().exportOther(REMARKED),
    exportRedline: () => now().exportOther('redline'),
    exportTableWord: () => now().exportOther('table-word'),
    exportTableExcel: () => now().exportOther('table-excel'),
    exportNotes: () => now().exportOther('notes'),
    exportReport: () => now().exportOther('report-word'),
    exportReportJson: () => now().exportOther('report-json'),
    exportPdf: () => now().exportOther('pdf'),
    print: () => now().exportOther('print'),

    undo: title.undo,
    redo: title.redo,
    find: title.find,
    replace: () => onPage(() => now().editor.current?.openFind('replace')),
    nextHit: () => run('nextHit'),
    previousHit: () => run('previousHit'),
    nextBlank: () => onPage(() => commands.goToBlank(1)),
    previousBlank: () => onPage(() => commands.goToBlank(-1)),
    openSource: () => run('openSource'),
    followBack: () => run('followBack'),

    ...now().arranging.commands,

    outline: () =>
      onPage(() => visit(now(), 'outline', '.outline [aria-current], .outline [role="treeitem"]')),
    page: () => now().full.toPage(),
    side: () => onPage(() => visit(now(), 'side', SHOWN_TAB)),
    toggleOutline: title.toggleOutline,
    toggleSide: title.toggleSide,
    showCompare: () => show('compare'),
    showSuggest: () => {
      now().dispatch({ type: 'scopeShown', scope: 'clause' });
      show('suggest');
    },
    showMissing: () => {
      now().dispatch({ type: 'scopeShown', scope: 'draft' });
      show('suggest');
    },
    showRemarks: () => show('remarks'),
    showSearch: () => show('search'),
    showShared: () => show('shared'),
    showLibrary: () => show('library'),
    full: () => now().full.enter(),
    coverage: () => now().full.showTab('coverage'),
    versions: () => now().full.showTab('versions'),
    paper: () => now().full.showPaper(),
    opinions: () => now().full.showOpinions(),
    zoomIn: () => now().pageView.commands.zoomIn(),
    zoomOut: () => now().pageView.commands.zoomOut(),
    zoomReset: () => now().pageView.commands.zoomReset(),
    focus: () => onPage(() => now().focusMode.toggle()),

    ...now().review,
    showReview: () => show('review'),
    remark: () => now().writeRemark(),
    check: commands.showCheck,
    fixAll: () =>
      onPage(() => {
        showTab(now(), 'check');
        now().showFixes();
      }),
    findingHere: () => run('findingHere'),
    fixHere: () => run('fixHere'),
    next: () => walk(now(), 1),
    previous: () => walk(now(), -1),
    checkSettings: () => now().showCheckSettings(),
    places: () => now().showPlaces(),

    look: () => now().look.look(),
    otherLight: () => now().look.otherLight(),

    palette: () => now().showDialog('palette'),

    guide: () => now().showDialog('guide'),
    tour: () => now().tour.tour(),
    sheet: () => now().showDialog('sheet'),
    about: () => now().showDialog('about'),
  };
}

const SHOWN_TAB = '#side-pane [role="tab"][aria-selected="true"]';

/** A tab of the side pane with the keys on it, unfolded if need be. */
function showTab(parts: CommandParts, tab: Tab): void {
  parts.control.fold('side', false);
  parts.dispatch({ type: 'tabShown', tab });
  afterDrawing(() => document.querySelector<HTMLElement>(SHOWN_TAB)?.focus());
}

/** Puts the focus into a pane, at once where it stands open: the next key may follow closely. */
function visit({ control }: CommandParts, side: PaneSide, target: string): void {
  const focus = (): boolean => {
    const found = document.querySelector<HTMLElement>(target);
    found?.focus();
    return found !== null;
  };
  if (focus()) return;
  control.fold(side, false);
  afterDrawing(focus);
}

function walk(parts: CommandParts, step: 1 | -1): void {
  const { control, dispatch, walker, gridWalker, fullOpen, checkShown, walkFindings } = parts;
  if (fullOpen) {
    dispatch({ type: 'viewSwitched', view: 'difference' });
    afterDrawing(() => gridWalker.current?.go(step));
    return;
  }
  if (checkShown) {
    walkFindings(step);
    return;
  }
  control.fold('side', false);
  dispatch({ type: 'tabShown', tab: 'compare' });
  dispatch({ type: 'viewSwitched', view: 'difference' });
  afterDrawing(() => walker.current?.go(step));
}
