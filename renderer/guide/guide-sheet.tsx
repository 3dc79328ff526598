import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { lazily } from '../load-part.ts';
import { Overlay } from '../overlay/overlay.tsx';
import { sentence } from '../start/sentence.ts';
import type { ListedChapter } from './chapters.ts';
import { Reading } from './reading.tsx';
import './guide.css';

/** Where one reads: the file of the chapter ('' is the first), and how far down. */
export type ReadingPlace = { readonly file: string; readonly top: number };

type Props = {
  /** Kept while the sheet is away, so that one can go to and fro between it and the work. */
  readonly place: RefObject<ReadingPlace>;
  readonly onLeave: () => void;
};

type State =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'open'; readonly chapters: readonly ListedChapter[] };

const written = lazily(() => import('./chapters.ts'));

/** 用户手册 over the window; F1 or Escape leads back to where one was. */
export function GuideSheet({ place, onLeave }: Props) {
  const [state, setState] = useState<State>({ stage: 'opening' });
  useEffect(() => {
    let stale = false;
    written().then(
      ({ chapters }) => {
        if (!stale) setState({ stage: 'open', chapters });
      },
      (error: unknown) => {
        if (!stale) setState({ stage: 'failed', message: sentence(error) });
      },
    );
    return () => {
      stale = true;
    };
  }, []);
  return (
    <Overlay
      className="guide"
      title="用户手册"
      hint="F1 或 Escape 返回，下次从这里接着看"
      leavingKey="F1"
      onLeave={onLeave}
    >
      {state.stage === 'opening' && <p className="overlay-state muted">正在打开用户手册…</p>}
      {state.stage === 'failed' && (
        <p className="overlay-state" role="alert">
          用户手册没有打开：{state.message}
        </p>
      )}
      {state.stage === 'open' && <Chapters chapters={state.chapters} place={place} />}
    </Overlay>
  );
}

type ChaptersProps = Pick<Props, 'place'> & { readonly chapters: readonly ListedChapter[] };

function Chapters({ chapters, place }: ChaptersProps) {
  const [file, setFile] = useState(place.current.file);
  const text = useRef<HTMLElement>(null);
  const at = Math.max(
    0,
    chapters.findIndex((one) => one.file === file),
  );
  // Where it was left, else at its beginning; the keys turn its pages at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chapter is shown anew for its file alone
  useLayoutEffect(() => {
    text.current?.scrollTo(0, place.current.top);
    text.current?.focus({ preventScroll: true });
  }, [file]);
  const show = (next: string): void => {
    place.current = { file: next, top: 0 };
    setFile(next);
  };
  return (
    <div className="guide-body">
      <nav aria-label="手册目录">
        <ol>
          {chapters.map((chapter, index) => (
            <li key={chapter.file}>
              <button
                type="button"
                aria-current={index === at ? 'page' : undefined}
                onClick={() => show(chapter.file)}
              >
                {chapter.title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <Reading
        text={text}
        chapters={chapters}
        at={at}
        onChapter={show}
        onScroll={(top) => {
          place.current = { ...place.current, top };
        }}
      />
    </div>
  );
}
