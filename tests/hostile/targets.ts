import type { Target } from './target.ts';
import { commandLine } from './targets/command-line.ts';
import { compare } from './targets/compare.ts';
import { contracted } from './targets/contract.ts';
import { disk } from './targets/disk.ts';
import { exported } from './targets/export.ts';
import { plain } from './targets/plain.ts';
import { sharedFile } from './targets/shared-file.ts';
import { shellFiles } from './targets/shell-files.ts';
import { stored } from './targets/stored.ts';
import { text } from './targets/text.ts';
import { windowNotes } from './targets/window-notes.ts';
import { word } from './targets/word.ts';

/** Everything that takes what strangers give it. */
export const targets: readonly Target[] = [
  text,
  compare,
  exported,
  stored,
  word,
  plain,
  contracted,
  disk,
  commandLine,
  windowNotes,
  sharedFile,
  shellFiles,
];
