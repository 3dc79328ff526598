import type { Command } from '@codemirror/view';
import { nextHit, previousHit } from './find/find-panel.ts';
import { fixHere, openFinding } from './page-findings.ts';
import { goBack } from './page-references.ts';
import { openSource } from './page-sources.ts';

/** What palette and menus may ask of the page as its own keys do; false where nothing is to be done. */
export const pageCommands = {
  findingHere: openFinding,
  fixHere,
  followBack: goBack,
  nextHit,
  previousHit,
  openSource,
} satisfies Readonly<Record<string, Command>>;

export type PageCommand = keyof typeof pageCommands;
