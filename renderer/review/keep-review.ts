import type { Api } from '../../shared/api.ts';
import type { Revision } from '../../shared/model/review.ts';
import { afterDrawing } from '../later.ts';
import type { Opened } from '../opening/open-file.ts';
import type { Dispatch } from '../session.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';

type Given = {
  readonly api: Api;
  readonly draft: string;
  /** The draft as it stands: what a file without tracked changes is held against. */
  readonly text: string;
  /** Brings its changes beside the page. */
  readonly onReview: () => void;
  readonly dispatch: Dispatch;
};

/**
 * Keeps a reviewer's file as a version and opens its changes beside the page; its remarks go with the
 * draft. The draft itself is not touched.
 *
 * @returns a sentence where it could not be kept.
 */
export async function takeReview(
  { api, draft, text, onReview, dispatch }: Given,
  file: Extract<Opened, { readonly ok: true }>,
): Promise<string | null> {
  const base = file.before?.text ?? text;
  const by = file.before === null ? 'draft' : 'tracked';
  const revisions: Revision[] = file.before === null ? [] : [...file.revisions];
  const { authors } = file.tracked;
  const origin = { kind: 'review', file: file.name.slice(0, 100), authors } as const;
  try {
    const { snapshot } = await api.keepSnapshot({
      ...{ id: draft, text: file.text, name: null, origin },
      review: { base, by, revisions },
    });
    if (file.remarks.length > 0) dispatch({ type: 'remarksTaken', remarks: file.remarks });
    dispatch({ type: 'reviewTaken', snapshot: snapshot.id });
    onReview();
    const remarks =
      file.remarks.length === 0 ? '' : `批注 ${file.remarks.length} 条已列入“批注”栏。`;
    const said = `“${file.name}”已存入版本，草稿未改动：请在右侧“审改”栏逐处接受或拒绝。${remarks}${file.aside.join('')}`;
    dispatch({ type: 'noticed', notice: { tone: 'good', text: said } });
    afterDrawing(() => document.querySelector<HTMLElement>('.review-main, .review')?.focus());
    return null;
  } catch (error) {
    return `“${file.name}”没有导入：${sentenceOf(error)}`;
  }
}
