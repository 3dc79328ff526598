import type { OpenDraft } from '../draft/state.ts';

/** How the draft on the page is kept, where that is worth a word on its tab. */
export type TabMark = 'saved' | 'unsaved' | 'failed' | 'asking' | 'removed';

/** Drafts behind the present one are saved: one leaves a draft only when it is. */
export function tabMark(saving: OpenDraft['saving'], unsaved: boolean): TabMark {
  switch (saving.kind) {
    case 'failed':
      return 'failed';
    case 'conflict':
      return 'asking';
    case 'removed':
      return 'removed';
    default:
      return unsaved ? 'unsaved' : 'saved';
  }
}

type Said = { readonly sign: string; readonly words: string };

/** Shape and word: ▲ 未能保存. While the drafter writes the word would come and go, so it is only told. */
export const saidOf: Readonly<Record<Exclude<TabMark, 'saved'>, Said>> = {
  unsaved: { sign: '●', words: '尚未保存' },
  failed: { sign: '▲', words: '未能保存' },
  asking: { sign: '◆', words: '待选择' },
  removed: { sign: '✕', words: '已移走' },
};
