import type { MeasureGroup, Wording } from '../../shared/suggest/types.ts';

/** Keys of the sentences ticked for 采纳所选. */
export type Picked = ReadonlySet<string>;

export const keyOfWording = ({ text, source: { doc, path } }: Wording): string =>
  `${doc} ${path} ${text}`;

export const toggled = (picked: Picked, wording: Wording): Picked => {
  const key = keyOfWording(wording);
  return picked.has(key)
    ? new Set([...picked].filter((other) => other !== key))
    : new Set([...picked, key]);
};

/** The ticked sentences in the order they stand in the pane; what is no longer shown is not among them. */
export const pickedOf = (groups: readonly MeasureGroup[], picked: Picked): readonly Wording[] =>
  groups
    .flatMap(({ measures }) => measures.flatMap(({ wordings }) => wordings))
    .filter((wording) => picked.has(keyOfWording(wording)));
