import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Box, placeOf } from './place.ts';
import { tourSteps } from './steps.ts';
import './tour.css';

type Props = {
  /** 0 is the first. */
  readonly at: number;
  readonly onGo: (at: number) => void;
  /** Done or left: in either case it is not shown again by itself. */
  readonly onEnd: () => void;
};

/**
 * 使用导览: a card beside the control it speaks of. It covers nothing else and takes no clicks but
 * its own, so that a drafter may go on working with it open.
 */
export function Tour({ at, onGo, onEnd }: Props) {
  const step = tourSteps[at];
  const card = useRef<HTMLElement>(null);
  const target = useTarget(step?.at ?? []);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect();
    if (box !== undefined) setPlace(placeOf(target, box, windowNow()));
  }, [target]);
  // Each step is another card: its button takes the keys and its words are read out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what changes
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('.ant-btn-primary')?.focus();
  }, [at]);
  if (step === undefined) return null;
  const last = at === tourSteps.length - 1;
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
  };
  return (
    <>
      {target !== null && <div className="tour-ring" style={target} aria-hidden />}
      <section
        ref={card}
        className="tour"
        style={place}
        role="dialog"
        aria-label={`使用导览，第${at + 1}步，共${tourSteps.length}步：${step.title}`}
        aria-describedby="tour-text"
        onKeyDown={leave}
      >
        <h2>
          {step.title} <span className="meta">{`${at + 1}/${tourSteps.length}`}</span>
        </h2>
        <p id="tour-text">{step.text}</p>
        <div className="tour-foot">
          {!last && (
            <Button type="text" size="small" title="Escape" onClick={onEnd}>
              跳过
            </Button>
          )}
          <span className="tour-ways">
            {at > 0 && (
              <Button size="small" onClick={() => onGo(at - 1)}>
                上一步
              </Button>
            )}
            <Button
              key={at}
              type="primary"
              size="small"
              aria-describedby="tour-text"
              onClick={() => (last ? onEnd() : onGo(at + 1))}
            >
              {last ? '开始使用' : '下一步'}
            </Button>
          </span>
        </div>
      </section>
    </>
  );
}

/** Where the first of them that can be seen stands; asked anew while the window changes. */
function useTarget(places: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const measure = (): void => setBox((before) => same(before, boxOf(places)));
    measure();
    const timer = setInterval(measure, MEASURE_MS);
    addEventListener('resize', measure);
    return () => {
      clearInterval(timer);
      removeEventListener('resize', measure);
    };
  }, [places]);
  return box;
}

/** Panes are folded and the precedents arrive while the card stands there. */
const MEASURE_MS = 500;

function boxOf(places: readonly string[]): Box | null {
  for (const place of places) {
    const box = document.querySelector(place)?.getBoundingClientRect();
    if (box !== undefined && box.width > 0 && box.height > 0) {
      const { left, top, width, height } = box;
      return { left, top, width, height };
    }
  }
  return null;
}

const same = (before: Box | null, now: Box | null): Box | null =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;

const windowNow = () => ({ width: innerWidth, height: innerHeight });
