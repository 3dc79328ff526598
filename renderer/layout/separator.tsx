import type { KeyboardEvent, PointerEvent } from 'react';
import { scaleNow } from '../look/worn.ts';

type Props = {
  readonly label: string;
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** Which way the pane grows when the separator moves to the right. */
  readonly grows: 1 | -1;
  readonly onResize: (width: number) => void;
};

const STEP = 16;

/** The line between two panes: dragged, or moved with the arrow keys, Home and End. */
export function Separator({ label, width, least, most, grows, onResize }: Props) {
  const start = (event: PointerEvent<HTMLHRElement>): void => {
    const bar = event.currentTarget;
    const from = event.clientX;
    const scale = scaleNow();
    bar.setPointerCapture(event.pointerId);
    const move = ({ clientX }: globalThis.PointerEvent): void =>
      onResize(width + (grows * (clientX - from)) / scale);
    const end = (): void => {
      bar.removeEventListener('pointermove', move);
      bar.removeEventListener('lostpointercapture', end);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', end);
  };
  const step = (event: KeyboardEvent): void => {
    const next = {
      ArrowLeft: width - grows * STEP,
      ArrowRight: width + grows * STEP,
      Home: least,
      End: most,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(next);
  };
  return (
    <hr
      className="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={start}
      onKeyDown={step}
    />
  );
}
