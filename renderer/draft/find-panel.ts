import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  replaceAll,
  replaceNext,
  type SearchQuery,
  search,
  setSearchQuery,
} from '@codemirror/search';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, type Panel, runScopeHandlers } from '@codemirror/view';
import { exactQuery } from './find-query.ts';

const MOST_COUNTED = 999;

/** Opens 查找替换 with the selected words in it and puts the caret into one of its two fields. */
export function openFind(view: EditorView, field: 'search' | 'replace' = 'search'): boolean {
  openSearchPanel(view);
  const { search: words, replace } = getSearchQuery(view.state);
  view.dispatch({ effects: setSearchQuery.of(exactQuery(words, replace)) });
  const input = view.dom.querySelector<HTMLInputElement>(`.find-panel [name="${field}"]`);
  input?.focus();
  input?.select();
  return true;
}

export const findKeys: readonly KeyBinding[] = [
  { key: 'Mod-f', run: (view) => openFind(view), scope: 'editor search-panel' },
  { key: 'Mod-h', run: (view) => openFind(view, 'replace'), scope: 'editor search-panel' },
  { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel' },
  { key: 'Mod-g', run: findNext, shift: findPrevious, scope: 'editor search-panel' },
  { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
];

export const findAndReplace: Extension = search({
  top: true,
  literal: true,
  caseSensitive: true,
  createPanel,
  scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 96 }),
});

function createPanel(view: EditorView): Panel {
  const query = getSearchQuery(view.state);
  const words = field('search', '查找', query.search);
  const replacement = field('replace', '替换为', query.replace);
  words.setAttribute('main-field', 'true');
  const count = document.createElement('output');
  count.className = 'find-count';

  const commit = (): void => {
    const next = exactQuery(words.value, replacement.value);
    if (!next.eq(getSearchQuery(view.state))) view.dispatch({ effects: setSearchQuery.of(next) });
  };
  const actions = [
    button('上一处', 'Shift+Enter', () => findPrevious(view)),
    button('下一处', 'Enter', () => findNext(view)),
    button('替换', '换掉选中的一处，再找下一处', () => replaceNext(view)),
    button('全部替换', '可一次撤销', () => replaceAll(view)),
  ];
  const close = button('关闭查找', 'Esc', () => closeSearchPanel(view));
  close.classList.add('find-close');
  close.textContent = '×';

  const dom = document.createElement('div');
  dom.className = 'find-panel';
  dom.setAttribute('role', 'search');
  dom.setAttribute('aria-label', '查找和替换');
  dom.append(words, count, ...actions.slice(0, 2), replacement, ...actions.slice(2), close);
  // Only finished words are sought, not the letters of a composition.
  dom.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) commit();
  });
  dom.addEventListener('compositionend', commit);
  dom.addEventListener('keydown', (event) => {
    // Enter that only ends a composition belongs to the input method.
    if (event.isComposing) return;
    if (runScopeHandlers(view, event, 'search-panel')) return event.preventDefault();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target === replacement) replaceNext(view);
    else (event.shiftKey ? findPrevious : findNext)(view);
  });

  const show = (state: EditorState): void => {
    const current = getSearchQuery(state);
    if (document.activeElement !== words) words.value = current.search;
    count.textContent = countText(current, state);
    for (const action of actions) action.disabled = !current.valid;
  };
  show(view.state);
  return {
    dom,
    top: true,
    update: ({ state, docChanged, selectionSet, transactions }) => {
      const asked = transactions.some((one) => one.effects.some((it) => it.is(setSearchQuery)));
      if (docChanged || selectionSet || asked) show(state);
    },
  };
}

/** e.g. 第3处，共12处; 没有找到 */
function countText(query: SearchQuery, state: EditorState): string {
  if (!query.valid) return '';
  const { from, to } = state.selection.main;
  let total = 0;
  let current = 0;
  const cursor = query.getCursor(state);
  for (let match = cursor.next(); !match.done; match = cursor.next()) {
    total += 1;
    if (match.value.from === from && match.value.to === to) current = total;
    if (total >= MOST_COUNTED) return `${MOST_COUNTED}处以上`;
  }
  if (total === 0) return '没有找到';
  return current === 0 ? `共${total}处` : `第${current}处，共${total}处`;
}

function field(name: string, label: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.name = name;
  input.value = value;
  input.placeholder = label;
  input.setAttribute('aria-label', label);
  input.autocomplete = 'off';
  input.spellcheck = false;
  return input;
}

function button(label: string, hint: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.setAttribute('aria-label', label);
  element.title = hint;
  element.addEventListener('click', run);
  return element;
}
