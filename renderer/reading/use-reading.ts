import {
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { Progress } from '../../shared/compare/align.ts';
import type { Alignment, LinkDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Suggestion } from '../../shared/suggest/types.ts';
import { type Checked, identified } from '../check/checked.ts';
import type { CheckWish } from '../check/checking.ts';
import type { Answer, Wish } from './protocol.ts';
import { openReader, type Reader } from './reader.ts';

/** Longer drafts are read in the worker alone: here it would take more than a frame or two. */
const READ_HERE = 20_000;
const ALIGN_AFTER_MS = 150;

export type Reading = {
  /** The draft as parsed, perhaps from slightly older words; null before the first. */
  readonly policy: Policy | null;
  readonly alignment: AlignmentState;
  /** For the whole draft, perhaps from slightly older words; null before the first. */
  readonly suggestion: Suggestion | null;
  readonly checked: CheckState;
  /** Once more, after a check has failed. */
  readonly checkAgain: () => void;
};

/** What was found stays while the next check is under way. */
export type CheckState =
  | { readonly stage: 'working' }
  | { readonly stage: 'ready'; readonly checked: Checked }
  | { readonly stage: 'failed' };

export type AlignmentState =
  /** How far it is, where it takes long (a large library is read for the first time). */
  | { readonly stage: 'working'; readonly progress: Progress | null }
  /** Stays while the next one is computed. */
  | { readonly stage: 'ready'; readonly alignment: Alignment }
  | { readonly stage: 'failed' };

/**
 * Everything the window derives from the draft's text. The first reading is there with the first
 * text; from then on typing goes before, and what was derived last stays until the next is ready.
 */
export function useReading(
  text: string,
  library: readonly Precedent[] | null,
  decisions: readonly LinkDecision[],
  wish: Wish,
  check: CheckWish,
): Reading {
  const [far, setFar] = useState<Policy | null>(null);
  const [alignment, setAlignment] = useState<AlignmentState>({ stage: 'working', progress: null });
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  const [checked, setChecked] = useState<CheckState>({ stage: 'working' });
  const [turn, setTurn] = useState(0);
  const reader = useRef<Reader | null>(null);

  const words = useDeferredValue(text);
  const near = useMemo(() => (words.length <= READ_HERE ? analyze(words) : null), [words]);

  useEffect(() => {
    const opened = openReader((answer: Answer) => {
      if (answer.kind === 'failed') {
        setAlignment({ stage: 'failed' });
        setChecked({ stage: 'failed' });
      } else if (answer.kind === 'checkFailed') setChecked({ stage: 'failed' });
      else if (answer.kind === 'checked') {
        const { source, findings } = answer;
        startTransition(() =>
          setChecked((before) => ({
            stage: 'ready',
            checked: identified(before.stage === 'ready' ? before.checked : null, source, findings),
          })),
        );
      } else if (answer.kind === 'aligned') {
        setAlignment({ stage: 'ready', alignment: answer.alignment });
      } else if (answer.kind === 'suggested') {
        startTransition(() => setSuggestion(answer.suggestion));
      } else if (answer.kind === 'progress') {
        const { done, total } = answer;
        setAlignment((before) =>
          before.stage === 'ready' ? before : { stage: 'working', progress: { done, total } },
        );
      } else {
        // Kept for short drafts too: one that grows long keeps its outline while it is read.
        startTransition(() => setFar(answer.policy));
      }
    });
    reader.current = opened;
    return () => {
      reader.current = null;
      opened.close();
    };
  }, []);

  useEffect(() => {
    if (library !== null) reader.current?.setLibrary(library);
  }, [library]);

  const sent = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks once more
  useEffect(() => {
    // Letters come in quick succession; a decision is one click and shows at once.
    const isTyping = sent.current !== null && sent.current !== text;
    const timer = setTimeout(
      () => {
        sent.current = text;
        reader.current?.read(text, decisions, { wish, check });
      },
      isTyping ? ALIGN_AFTER_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [text, library, decisions, wish, check, turn]);

  const checkAgain = useCallback(() => {
    setChecked({ stage: 'working' });
    setTurn((now) => now + 1);
  }, []);
  return { policy: near ?? far, alignment, suggestion, checked, checkAgain };
}
