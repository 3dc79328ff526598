import { isolateHistory } from '@codemirror/commands';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Span } from '../../../shared/model/span.ts';
import { button, tick } from './find-elements.ts';

/** What stands around a hit in its line, enough to judge it. */
export type Hit = Span & {
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

const AROUND = 14;

/** …对首次获评的[服务机构]，给予一次性奖励… */
export function hitIn(state: EditorState, { from, to }: Span): Hit {
  const line = state.doc.lineAt(from);
  const start = Math.max(line.from, from - AROUND);
  const end = Math.min(Math.max(line.to, to), to + AROUND);
  return {
    from,
    to,
    before: (start > line.from ? '…' : '') + state.sliceDoc(start, from),
    words: state.sliceDoc(from, to),
    after: state.sliceDoc(to, end) + (end < line.to ? '…' : ''),
  };
}

/** Puts the same words in the place of each hit, as one step that can be undone. */
export const replaceHits = (view: EditorView, hits: readonly Span[], words: string): void =>
  view.dispatch({
    changes: hits.map(({ from, to }) => ({ from, to, insert: words })),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.replace.all',
  });

/** More than one looks through; the rest is told by its number. */
const MOST_SHOWN = 300;

type Preview = { readonly dom: HTMLElement; readonly focus: () => void };

/**
 * Every hit with its line, ticked: what is ticked when the drafter agrees is replaced. An amount or
 * a name that only happens to have the same letters is unticked first.
 */
export function replacePreview(
  hits: readonly Hit[],
  words: string,
  done: (chosen: readonly Span[] | null) => void,
): Preview {
  const dom = document.createElement('div');
  dom.className = 'find-preview';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', '替换预览');
  const shown = hits.slice(0, MOST_SHOWN);
  const rows = shown.map((hit) => ({ hit, ...tick('', true) }));
  const list = document.createElement('ol');
  for (const { hit, label } of rows) {
    const item = document.createElement('li');
    label.append(hit.before, piece('del', hit.words), piece('ins', words), hit.after);
    item.append(label);
    list.append(item);
  }
  const rest = hits.slice(MOST_SHOWN);
  const more = document.createElement('p');
  more.textContent = `另有${rest.length}处未列出，一并替换。`;
  const chosen = (): readonly Span[] => [
    ...rows.flatMap(({ hit, box }) => (box.checked ? [hit] : [])),
    ...rest,
  ];
  const agree = button('', '可一次撤销', () => done(chosen()));
  const count = (): void => {
    const number = chosen().length;
    agree.textContent = `替换这${number}处`;
    agree.setAttribute('aria-label', agree.textContent);
    agree.disabled = number === 0;
  };
  count();
  dom.addEventListener('change', count);
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    done(null);
  });
  const foot = document.createElement('div');
  foot.append(
    agree,
    button('取消替换', 'Esc', () => done(null)),
  );
  dom.append(list, ...(rest.length === 0 ? [] : [more]), foot);
  return { dom, focus: () => agree.focus() };
}

function piece(name: 'del' | 'ins', words: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
