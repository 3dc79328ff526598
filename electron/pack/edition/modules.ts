import { posix } from 'node:path';

/**
 * The built files an entry loads, itself first: those it imports by a relative path, and theirs.
 *
 * @param read the source of a built file by its path
 */
export function modulesFrom(
  entries: readonly string[],
  read: (path: string) => string,
): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const name of importsOf(read(path))) visit(posix.join(posix.dirname(path), name));
  };
  entries.forEach(visit);
  return [...found];
}

/** The bundler writes each import on a line of its own; a line of a text may look like one. */
const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(/^(?:import|export)\b[^'"\n]*?["'](\.[^"'\n]+)["'];?$/gm)].flatMap(
    ([, name]) => name ?? [],
  );
