import { type Frame, impliedEnd } from './html-frames.ts';

/** The elements that stand open, the innermost last. */
export type Elements = {
  readonly innermost: () => Frame | undefined;
  readonly open: (frame: Frame) => void;
  /** Closes the innermost of a name and what stands open in it; false where none is open. */
  readonly close: (name: string) => boolean;
  /** Closes what ends by itself where another element begins. */
  readonly makeRoom: (name: string, isBlock: boolean) => void;
  readonly closeAll: () => void;
};

/** @param closed is told of each that closes, from the inside out. */
export function newElements(closed: (frame: Frame) => void): Elements {
  const frames: Frame[] = [];
  /** How many of a name: an end without a beginning costs nothing, however deep the page nests. */
  const counts = new Map<string, number>();
  const closeTo = (depth: number): void => {
    while (frames.length > depth) {
      const frame = frames.pop();
      if (frame === undefined) return;
      counts.set(frame.name, (counts.get(frame.name) ?? 1) - 1);
      closed(frame);
    }
  };
  return {
    innermost: () => frames.at(-1),
    open: (frame) => {
      frames.push(frame);
      counts.set(frame.name, (counts.get(frame.name) ?? 0) + 1);
    },
    close: (name) => {
      if ((counts.get(name) ?? 0) === 0) return false;
      closeTo(frames.findLastIndex((frame) => frame.name === name));
      return true;
    },
    makeRoom: (name, isBlock) => closeTo(impliedEnd(frames, name, isBlock)),
    closeAll: () => closeTo(0),
  };
}
