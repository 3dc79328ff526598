/** Where something stands in the window, in CSS pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Extent = Pick<Box, 'width' | 'height'>;

/** Between the card and what it points at, and between the card and the edge of the window. */
const GAP = 12;

/**
 * The card's place beside what it points at: below or above a control, to the side of a pane that
 * takes most of the height; always whole in the window, in its middle where there is nothing to
 * point at.
 */
export function placeOf(target: Box | null, card: Extent, window: Extent) {
  if (target === null) {
    return { left: (window.width - card.width) / 2, top: (window.height - card.height) / 2 };
  }
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const isPane = target.height > window.height / 2;
  const wished = isPane
    ? {
        left:
          right + GAP + card.width < window.width ? right + GAP : target.left - GAP - card.width,
        top: target.top + 2 * GAP,
      }
    : {
        left: target.left + target.width / 2 - card.width / 2,
        top:
          bottom + GAP + card.height < window.height
            ? bottom + GAP
            : target.top - GAP - card.height,
      };
  return {
    left: within(wished.left, window.width - card.width - GAP),
    top: within(wished.top, window.height - card.height - GAP),
  };
}

const within = (wished: number, most: number): number => Math.max(GAP, Math.min(wished, most));
