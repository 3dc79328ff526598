import { history, historyKeymap, insertNewline, standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { pageDecorations } from './decorations.ts';
import { findAndReplace, findKeys } from './find/find-panel.ts';
import { pageBlanks } from './page-blanks.ts';
import { pageCard } from './page-card.ts';
import { pageFindings } from './page-findings.ts';
import { pageReferences } from './page-references.ts';
import { pageSources } from './page-sources.ts';
import { stepsOfWords, undoKeys } from './page-undo.ts';
import { pagePaste } from './paste/page-paste.ts';

const guards = EditorView.domEventHandlers({
  // Undo in the middle of a composition (some input methods let the key through) would take away
  // the text under it; the browser then never tells the editor that the composition has ended.
  beforeinput: (event, view) => {
    if (!view.compositionStarted || !event.inputType.startsWith('history')) return false;
    event.preventDefault();
    return true;
  },
});

/** Everything the page is apart from what the window hears from it. */
export const editorSetup: Extension = [
  guards,
  history(),
  stepsOfWords(),
  keymap.of([
    // The first-line indent belongs to the page, so a new line never copies blanks.
    { key: 'Enter', run: insertNewline, shift: insertNewline },
    ...findKeys,
    ...undoKeys,
    ...historyKeymap,
    ...standardKeymap,
  ]),
  EditorView.lineWrapping,
  pagePaste(),
  findAndReplace,
  // Before the faces of titles and headings: what comes first stands inside, and a line under a row
  // of a title is drawn only there.
  pageFindings,
  pageDecorations,
  pageBlanks,
  pageCard,
  pageReferences,
  pageSources,
  // A card about the page stays over the page and covers none of the panes beside it.
  tooltips({
    tooltipSpace: ({ dom }) => {
      const { left, right } = dom.getBoundingClientRect();
      return { top: 0, left, right, bottom: innerHeight };
    },
  }),
  placeholder('在此输入或粘贴草稿正文，也可从上方“打开文件”。'),
  EditorView.contentAttributes.of({
    'aria-label': '草稿正文',
    // A stop of the Tab key by its own word, for readers that do not count an editable part as one.
    tabindex: '0',
    lang: 'zh-CN',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
  }),
  EditorState.phrases.of({
    'current match': '当前匹配',
    'on line': '在行',
    'replaced match on line $': '已替换第 $ 行的一处',
    'replaced $ matches': '已替换 $ 处',
    'Selection deleted': '已删除所选文字',
    'Control character': '控制字符',
    Completions: '可用的词句',
  }),
];
