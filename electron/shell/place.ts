import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';

/** Where the window stood when it was closed; its size as it is when not maximised. */
export type Place = Rectangle & { readonly maximised: boolean };

const usual = { width: 1440, height: 900 };
/** So much of the title must be on a screen for the window to be dragged. */
const HANDLE = { width: 200, height: 40 };

/** Null for anything but a place that was written here: then the window stands as at first. */
export function placeIn(text: string): Place | null {
  try {
    const stored: unknown = JSON.parse(text);
    return isPlace(stored) ? stored : null;
  } catch {
    return null;
  }
}

const isPlace = (stored: unknown): stored is Place =>
  typeof stored === 'object' &&
  stored !== null &&
  ['x', 'y', 'width', 'height'].every((side) => Number.isSafeInteger(Reflect.get(stored, side))) &&
  typeof Reflect.get(stored, 'maximised') === 'boolean';

/**
 * Bounds for a new window: as it stood, but no larger than its screen and wholly on it. Without x and
 * y, in the middle of the first screen, where its own is no longer there (a projector, a docking
 * station).
 *
 * @param screens work areas of the screens there are, the first one first
 */
export function placed(
  place: Place | null,
  screens: readonly Rectangle[],
): Pick<Rectangle, 'width' | 'height'> & Partial<Rectangle> {
  const [first] = screens;
  const home = place === null ? undefined : screens.find((screen) => isSeen(place, screen));
  if (place === null || home === undefined) {
    const { width, height } = place ?? usual;
    return first === undefined ? usual : sizeOn(first, Math.max(width, 1), Math.max(height, 1));
  }
  const { width, height } = sizeOn(home, place.width, place.height);
  return {
    width,
    height,
    x: within(place.x, home.x, home.x + home.width - width),
    y: within(place.y, home.y, home.y + home.height - height),
  };
}

const sizeOn = (screen: Rectangle, width: number, height: number) => ({
  width: within(width, Math.min(400, screen.width), screen.width),
  height: within(height, Math.min(300, screen.height), screen.height),
});

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Enough of the title bar lies on that screen. */
const isSeen = (place: Rectangle, screen: Rectangle): boolean =>
  shared(place.x, place.width, screen.x, screen.width) >= HANDLE.width &&
  place.y >= screen.y - HANDLE.height &&
  place.y + HANDLE.height <= screen.y + screen.height;

const shared = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b);

type Placeable = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isFullScreen'>;

export const placeOf = (window: Placeable): Place => ({
  ...window.getNormalBounds(),
  maximised: window.isMaximized() || window.isFullScreen(),
});

export const readPlace = (file: string): Place | null => {
  try {
    return placeIn(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** At once, as the window is closing; half a file is no place and is ignored next time. */
export const writePlace = (file: string, place: Place): void => {
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // Then it opens as it did this time.
  }
};
