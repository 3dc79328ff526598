import { basename, dirname, isAbsolute } from 'node:path';
import { isOpenable } from '../../shared/opened-files.ts';
import { readIfThere } from '../host/files.ts';
import { writeWhole } from '../host/write-whole.ts';

/** Paths of files opened, the last one first. They stay in this computer's host. */
export type Recent = readonly string[];

const MOST = 10;

export const withFile = (recent: Recent, path: string): Recent =>
  [path, ...recent.filter((one) => one !== path)].slice(0, MOST);

export const withoutFile = (recent: Recent, path: string): Recent =>
  recent.filter((one) => one !== path);

/** 初稿.docx; of two with the same name also the folder: 初稿.docx（发文）. */
export const recentLabels = (recent: Recent): readonly string[] => {
  const names = recent.map((path) => basename(path));
  return recent.map((path, at) => {
    const name = names[at] ?? '';
    const isAlone = names.filter((one) => one === name).length === 1;
    return isAlone ? name : `${name}（${basename(dirname(path))}）`;
  });
};

/** The stored list; what is damaged in it is as if it had not been. */
export async function readRecent(file: string): Promise<Recent> {
  try {
    const stored: unknown = JSON.parse((await readIfThere(file)) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('files' in stored)) return [];
    return Array.isArray(stored.files) ? stored.files.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const isRecent = (path: unknown): path is string =>
  typeof path === 'string' && isAbsolute(path) && isOpenable(path);

/** Nobody else's business, hence readable by its owner only. */
export const writeRecent = (file: string, files: Recent): Promise<void> =>
  writeWhole(file, JSON.stringify({ format: 1, files }), 0o600, false);

export type KeptRecent = {
  /** Reads what was kept and shows it. */
  readonly load: () => Promise<void>;
  readonly add: (path: string) => void;
  /** It is gone, or can no longer be opened. */
  readonly forget: (path: string) => void;
  readonly clear: () => void;
};

/**
 * The list behind 最近打开.
 *
 * @param show puts the list into the menu.
 * @param report is told when it cannot be kept: a list for convenience stops nobody's work.
 */
export function keptRecent(
  file: string,
  { show, report }: { show: (recent: Recent) => void; report: (error: unknown) => void },
): KeptRecent {
  let recent: Recent = [];
  let written = Promise.resolve();
  const change = (next: Recent): void => {
    recent = next;
    show(next);
    // One after the other: the last one is what stays.
    written = written.then(() => writeRecent(file, next)).catch(report);
  };
  return {
    load: async () => {
      recent = await readRecent(file);
      show(recent);
    },
    add: (path) => change(withFile(recent, path)),
    forget: (path) => {
      if (recent.includes(path)) change(withoutFile(recent, path));
    },
    clear: () => change([]),
  };
}
