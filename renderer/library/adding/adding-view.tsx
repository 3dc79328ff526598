import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Precedent } from '../../../shared/model/document.ts';
import '../library.css';
import './adding.css';
import type { TopicKnowledge } from '../use-classified.ts';
import { FileButton } from './file-button.tsx';
import { ReviewView } from './review-view.tsx';
import type { Adding, CandidateChange } from './state.ts';
import { TakeView } from './take-view.tsx';

type Props = {
  readonly adding: Adding;
  readonly precedents: readonly Precedent[];
  readonly knowledge: TopicKnowledge;
  /** A file is being read, or a document being stored. */
  readonly busy: boolean;
  readonly on: AddingActions;
};

export type AddingActions = {
  readonly files: (files: readonly File[]) => void;
  readonly typePasted: (pasted: string) => void;
  readonly reviewPasted: () => void;
  readonly change: (key: string, change: CandidateChange) => void;
  readonly accept: (key: string) => void;
  readonly drop: (key: string) => void;
  readonly leave: () => void;
};

/** 先例入库, in place of the three panes: take a file or a text, look it through, take it in. */
export function AddingView({ adding, precedents, knowledge, busy, on }: Props) {
  const area = useRef<HTMLElement>(null);
  const [candidate, ...waiting] = adding.queue;
  const key = candidate?.key ?? null;
  const taken = useMemo(
    () => precedents.filter(({ id }) => id !== candidate?.id).map(({ name }) => name),
    [precedents, candidate?.id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each document begins anew
  useEffect(() => {
    const first = area.current?.querySelector<HTMLElement>('[data-first], .facts-form input');
    first?.focus({ preventScroll: true });
  }, [key]);

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (target.getAttribute('aria-expanded') === 'true' && target.matches('input')) return;
    on.leave();
  };

  const edits = candidate !== undefined && candidate.id !== null;
  return (
    <main className="adding" aria-label="先例入库" ref={area} onKeyDown={press}>
      <header className="adding-head">
        <h2>{edits ? '修改先例' : '先例入库'}</h2>
        <span className="muted cut" title={candidate?.origin}>
          {candidate === undefined
            ? '原文保存在本机，不上传'
            : `来自“${candidate.origin}”${waiting.length > 0 ? `，后面还有 ${waiting.length} 份` : ''}`}
        </span>
        {candidate !== undefined && <FileButton busy={busy} label="再加文件…" onFiles={on.files} />}
        <Button type="text" size="small" title="Escape，未入库的保留" onClick={on.leave}>
          返回正文
        </Button>
      </header>
      {candidate === undefined ? (
        <TakeView
          busy={busy}
          pasted={adding.pasted}
          onPasted={on.typePasted}
          onFiles={on.files}
          onReview={on.reviewPasted}
        />
      ) : (
        <ReviewView
          key={candidate.key}
          candidate={candidate}
          taken={taken}
          own={knowledge.own}
          model={knowledge.model}
          waiting={waiting.length}
          busy={busy}
          onChange={(change) => on.change(candidate.key, change)}
          onAccept={() => on.accept(candidate.key)}
          onDrop={() => on.drop(candidate.key)}
        />
      )}
    </main>
  );
}
