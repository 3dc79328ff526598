import type { RefObject } from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { Api } from '../../shared/api.ts';
import { accepting } from '../../shared/compare/review/accept.ts';
import { withinText } from '../../shared/compare/review/at-end.ts';
import { type ChangeStanding, isOpen, standingOf } from '../../shared/compare/review/standing.ts';
import type { Verdict } from '../../shared/model/review.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { takeover } from '../draft/takeover.ts';
import type { Dispatch } from '../session.ts';
import type { Ask } from '../use-question.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import type { Found, ReviewFile } from './protocol.ts';

export type Judging = {
  readonly api: Api;
  readonly draft: string;
  readonly file: ReviewFile;
  /** Name of the file. */
  readonly name: string;
  readonly found: Found;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly editor: RefObject<PageEditor | null>;
  readonly ask: Ask;
  readonly dispatch: Dispatch;
};

type Verdicts = Readonly<Record<string, Verdict | null>>;

const say = ({ dispatch, file }: Judging, verdicts: Verdicts): void =>
  dispatch({ type: 'changesJudged', snapshot: file.snapshot, verdicts });

const tell = ({ dispatch }: Judging, tone: 'good' | 'bad', text: string): void =>
  dispatch({ type: 'noticed', notice: { tone, text } });

/** Makes one change on the page, or takes it back, by the words as they then are. */
export function turn(job: Judging, id: string, wanted: 'accepted' | null): void {
  const { editor, found, verdicts } = job;
  editor.current?.insert((text) => {
    const now =
      text === found.standing.text
        ? found.standing
        : standingOf(found.changes, verdicts, text, analyze);
    const one = now.changes.find(({ change }) => change.id === id);
    const fits = wanted === 'accepted' ? one?.state === 'pending' : one?.state === 'accepted';
    if (!fits || !one?.turn) {
      // Taken back where the drafter went on with it: the words stay, the verdict goes.
      if (wanted === null) say(job, { [id]: null });
      else tell(job, 'bad', '此处本稿已改，没有接受：请到正文中看过后处理。');
      return null;
    }
    if (wanted === 'accepted') void keepBefore(job, text);
    say(job, { [id]: wanted });
    const edits = withinText(one.turn, text);
    return { edits: edits.map(({ from, to, insert }) => ({ from, to, insert })) };
  }, 'pane');
}

export const judge = (job: Judging, id: string, verdict: Verdict | null): void =>
  say(job, { [id]: verdict });

/** Makes all that are pending; asks first where figures are among them. */
export async function acceptAll(job: Judging): Promise<void> {
  const { found, verdicts, editor, ask } = job;
  const pending = found.standing.changes.filter(({ state }) => state === 'pending');
  const figures = pending.filter(({ change }) => found.figures.has(change.id));
  const agreed =
    figures.length === 0 ||
    (await ask({
      title: `接受剩余的 ${pending.length} 处改动？`,
      content: `其中 ${figures.length} 处涉及金额、比例、期限等数字。建议先逐处看过（列表中加框的数字），再全部接受。`,
      okText: '全部接受',
      cancelText: '先逐处看',
      autoFocusButton: 'cancel',
    }));
  if (!agreed) return;
  editor.current?.insert((text) => {
    const { text: next, made } = accepting(found.changes, verdicts, text, analyze);
    if (made.length === 0) {
      tell(job, 'bad', '没有可以直接接受的改动：剩余各处本稿已改，请逐处看过。');
      return null;
    }
    void keepBefore(job, text);
    say(job, Object.fromEntries(made.map((id) => [id, 'accepted' as const])));
    const left = found.standing.changes.filter(isOpen).length - made.length;
    const rest = left > 0 ? `另有 ${left} 处本稿已改，请逐处看过。` : '';
    tell(job, 'good', `已接受 ${made.length} 处改动，按 Ctrl+Z 可整体撤销。${rest}`);
    return { edits: [takeover(text, next)] };
  }, 'pane');
}

export async function rejectAll(job: Judging): Promise<void> {
  const { found, ask } = job;
  const open = found.standing.changes.filter(({ state }) => state === 'pending');
  const agreed = await ask({
    title: `拒绝剩余的 ${open.length} 处改动？`,
    content: '草稿文字不变；以后仍可在列表中逐处改为接受。',
    okText: '全部拒绝',
    cancelText: '取消',
  });
  if (agreed) say(job, Object.fromEntries(open.map(({ change }) => [change.id, 'rejected'])));
}

/** Before the first change of a file is made the draft is kept as it was. */
async function keepBefore(job: Judging, text: string): Promise<void> {
  const { api, draft, name, verdicts } = job;
  if (Object.values(verdicts).includes('accepted')) return;
  const origin = { kind: 'accepting', file: name } as const;
  try {
    await api.keepSnapshot({ id: draft, text, name: null, origin });
  } catch (error) {
    tell(job, 'bad', `接受改动之前的文字没有存入版本：${sentenceOf(error)}`);
  }
}

/** The next one to be decided behind a change, round at the end; null when none is left. */
export function nextOpen(
  changes: readonly ChangeStanding[],
  id: string | null,
  step: 1 | -1,
  among: (standing: ChangeStanding) => boolean = isOpen,
): string | null {
  const at = changes.findIndex(({ change }) => change.id === id);
  const start = at < 0 ? (step === 1 ? -1 : 0) : at;
  for (let turns = 1; turns <= changes.length; turns += 1) {
    const one = changes.at((start + step * turns + changes.length * 2) % changes.length);
    if (one !== undefined && among(one) && one.change.id !== id) return one.change.id;
  }
  return null;
}
