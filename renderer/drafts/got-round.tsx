import type { Refusal } from '../../shared/api.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import { contentOf, type Now } from './drafts-actions.ts';
import { Offer } from './offer.tsx';

/**
 * A draft that does not open is no dead end: of a damaged one the last good one is offered, of one that
 * is gone the words this window still has.
 *
 * @returns false where there is nothing to offer, and the refusal is told as it is.
 */
export function gotRound(now: Now, refusal: Refusal, id: string): boolean {
  if (refusal.code === 'damaged') {
    void offerLastGood(now, refusal, id);
    return true;
  }
  if (refusal.code !== 'not-found') return false;
  const left = now.session.left[id];
  if (left === undefined) {
    now.dispatch({ type: 'tabClosed', id });
    return false;
  }
  void offerWords(now, id, contentOf(left.draft), left.draft.name);
  return true;
}

async function offerLastGood(now: Now, refusal: Refusal, id: string): Promise<void> {
  const { api, ask, control, dispatch } = now;
  const say = (text: string): void => dispatch({ type: 'noticed', notice: { tone: 'bad', text } });
  try {
    const { damaged } = await api.listDrafts({});
    const offered = damaged.find((draft) => draft.id === id);
    if (offered === undefined) return say(refusal.message);
    const sure = await ask({
      title: `“${offered.name}”的文件已损坏`,
      content: <Offer offered={offered} />,
      width: 560,
      okText: '恢复完好的一份',
      cancelText: '暂不打开',
    });
    if (sure) await control.recover(id);
  } catch (error) {
    say(sentenceOf(error));
  }
}

async function offerWords(
  { ask, control, shelf, dispatch }: Now,
  id: string,
  content: ReturnType<typeof contentOf>,
  name: string,
): Promise<void> {
  const sure = await ask({
    title: `“${name}”已不在原处`,
    content:
      '它可能在另一窗口移到了回收站，或文件被其他程序删除。本窗口还留着它最后保存的全部文字。',
    okText: '另存为新草稿',
    cancelText: '暂不处理',
  });
  if (!sure || !(await control.create(content, 0))) return;
  dispatch({ type: 'tabClosed', id });
  shelf.drop(id);
}
