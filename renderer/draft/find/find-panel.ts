import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  replaceNext,
  search,
  setSearchQuery,
} from '@codemirror/search';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, type Panel, runScopeHandlers } from '@codemirror/view';
import type { Span } from '../../../shared/model/span.ts';
import { button, choice, field, tick } from './find-elements.ts';
import { hitsOf, queryFor } from './find-query.ts';
import { findScope, SCOPES, type ScopeName, setScope } from './find-scope.ts';
import { hitIn, replaceHits, replacePreview } from './replace-preview.ts';

const MOST_COUNTED = 9999;
/** Words one looks for; a longer selection is where one looks. */
const LONGEST_SOUGHT = 60;

/** Opens 查找替换 with the selected words in it and puts the caret into one of its two fields. */
export function openFind(view: EditorView, which: 'search' | 'replace' = 'search'): boolean {
  const { from, to } = view.state.selection.main;
  const selected = view.state.sliceDoc(from, to);
  const isPlace = selected.length > LONGEST_SOUGHT || selected.includes('\n');
  const before = getSearchQuery(view.state);
  openSearchPanel(view);
  const { search: words, replace } = isPlace ? before : getSearchQuery(view.state);
  view.dispatch({
    effects: [
      setSearchQuery.of(queryFor(words, replace, widthsMatter(view))),
      ...(isPlace ? [setScope.of('selection')] : []),
    ],
  });
  const input = view.dom.querySelector<HTMLInputElement>(`.find-panel [name="${which}"]`);
  input?.focus();
  input?.select();
  return true;
}

const widthsMatter = (view: EditorView): boolean =>
  view.dom.querySelector<HTMLInputElement>('.find-widths input')?.checked ?? false;

/** To the next hit and the one before; they open the panel where nothing is sought yet. */
export { findNext as nextHit, findPrevious as previousHit };

/** The next time the whole text is searched again: a place chosen long ago would hide hits. */
function close(view: EditorView): boolean {
  if (!closeSearchPanel(view)) return false;
  view.dispatch({ effects: setScope.of('all') });
  return true;
}

export const findKeys: readonly KeyBinding[] = [
  { key: 'Mod-f', run: (view) => openFind(view), scope: 'editor search-panel' },
  { key: 'Mod-h', run: (view) => openFind(view, 'replace'), scope: 'editor search-panel' },
  { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel' },
  { key: 'Mod-g', run: findNext, shift: findPrevious, scope: 'editor search-panel' },
  { key: 'Escape', run: close, scope: 'editor search-panel' },
];

export const findAndReplace: Extension = [
  findScope,
  search({
    top: true,
    literal: true,
    caseSensitive: true,
    createPanel,
    scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 96 }),
  }),
];

function createPanel(view: EditorView): Panel {
  const query = getSearchQuery(view.state);
  const words = field('search', '查找', query.search);
  const replacement = field('replace', '替换为', query.replace);
  words.setAttribute('main-field', 'true');
  const count = document.createElement('output');
  count.className = 'find-count';
  const scope = choice<ScopeName>('查找范围', SCOPES);
  const widths = tick('区分全角半角', false);
  widths.label.className = 'find-widths';
  const said = document.createElement('span');
  said.className = 'find-said';
  let preview: HTMLElement | null = null;

  const commit = (): void => {
    const next = queryFor(words.value, replacement.value, widths.box.checked);
    const now = getSearchQuery(view.state);
    closePreview();
    said.textContent = '';
    if (!next.eq(now)) view.dispatch({ effects: setSearchQuery.of(next) });
  };
  const closePreview = (): void => {
    preview?.remove();
    preview = null;
  };
  const replaceAll = (): void => {
    closePreview();
    const hits = hitsOf(getSearchQuery(view.state), view.state, MOST_COUNTED);
    const replace = (chosen: readonly Span[] | null): void => {
      closePreview();
      replacement.focus();
      if (chosen === null) return;
      replaceHits(view, chosen, getSearchQuery(view.state).replace);
      said.textContent = `已替换${chosen.length}处，可一次撤销。`;
      view.dispatch({ effects: EditorView.announce.of(said.textContent) });
    };
    if (hits.length === 0) return;
    if (hits.length === 1) {
      replace(hits);
      return;
    }
    const shown = replacePreview(
      hits.map((hit) => hitIn(view.state, hit)),
      replacement.value,
      replace,
    );
    preview = shown.dom;
    dom.append(shown.dom);
    shown.focus();
  };

  const actions = [
    button('上一处', 'Shift+Enter', () => findPrevious(view)),
    button('下一处', 'Enter', () => findNext(view)),
    button('替换', '换掉选中的一处，再找下一处', () => replaceNext(view)),
    button('全部替换', '多处时先逐处预览；可一次撤销', replaceAll),
  ];
  const leave = button('关闭查找', 'Esc', () => close(view));
  leave.classList.add('find-close');
  leave.textContent = '×';
  const options = document.createElement('div');
  options.className = 'find-options';
  options.append(scope, widths.label, said);

  const dom = document.createElement('div');
  dom.className = 'find-panel';
  dom.setAttribute('role', 'search');
  dom.setAttribute('aria-label', '查找和替换');
  const [previous, next, ...replacing] = actions;
  dom.append(words, count, ...[previous, next].flatMap((one) => one ?? []), replacement);
  dom.append(...replacing, leave, options);
  // Only finished words are sought, not the letters of a composition.
  dom.addEventListener('input', (event) => {
    if (event.target !== words && event.target !== replacement) return;
    if (!(event instanceof InputEvent && event.isComposing)) commit();
  });
  dom.addEventListener('compositionend', commit);
  widths.box.addEventListener('change', commit);
  scope.addEventListener('change', () => {
    const name = SCOPES.find((one) => one.name === scope.value)?.name ?? 'all';
    closePreview();
    view.dispatch({ effects: setScope.of(name) });
  });
  dom.addEventListener('keydown', (event) => {
    // Enter that only ends a composition belongs to the input method.
    if (event.isComposing) return;
    if (runScopeHandlers(view, event, 'search-panel')) return event.preventDefault();
    if (event.key !== 'Enter') return;
    if (event.target === replacement) replaceNext(view);
    else if (event.target === words) (event.shiftKey ? findPrevious : findNext)(view);
    else return;
    event.preventDefault();
  });

  const show = (state: EditorState): void => {
    const current = getSearchQuery(state);
    if (document.activeElement !== words) words.value = current.search;
    scope.value = state.field(findScope).name;
    count.textContent = countText(state);
    for (const action of actions) action.disabled = !current.valid;
  };
  show(view.state);
  return {
    dom,
    top: true,
    update: ({ state, docChanged, selectionSet, transactions }) => {
      const asked = transactions.some(({ effects }) =>
        effects.some((it) => it.is(setSearchQuery) || it.is(setScope)),
      );
      if (docChanged) closePreview();
      if (docChanged || selectionSet || asked) show(state);
    },
  };
}

/** e.g. 第3处，共12处; 没有找到 */
function countText(state: EditorState): string {
  const query = getSearchQuery(state);
  if (!query.valid) return '';
  const { from, to } = state.selection.main;
  const hits = hitsOf(query, state, MOST_COUNTED);
  if (hits.length === 0) return '没有找到';
  if (hits.length === MOST_COUNTED) return `${MOST_COUNTED}处以上`;
  const current = hits.findIndex((hit) => hit.from === from && hit.to === to) + 1;
  return current === 0 ? `共${hits.length}处` : `第${current}处，共${hits.length}处`;
}
