import { licencesDocument, licencesFile } from './document.ts';
import { productionPackages } from './packages.ts';

type Chunk = { readonly type: string; readonly moduleIds?: readonly string[] };
type Asset = { readonly type: 'asset'; readonly fileName: string; readonly source: string };
type Build = { readonly emitFile: (file: Asset) => unknown };

/**
 * Stops a build that takes in a package whose licence nobody passes on: one of the tools, say.
 *
 * @param root the folder of package-lock.json
 */
export const onlyLicensed = (root: string) => ({
  name: 'only-licensed',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, Chunk>>): void {
    const strangers = strangersIn(
      Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds),
      productionPackages(root).map(({ name }) => name),
    );
    if (strangers.length > 0) throw new Error(`not a production dependency: ${strangers}`);
  },
});

/** Writes 第三方许可 beside what is built: for the window to show, and to lie beside the program. */
export const withLicences = (root: string) => ({
  name: 'with-licences',
  generateBundle(this: Build): void {
    this.emitFile({ type: 'asset', fileName: licencesFile, source: licencesDocument(root) });
  },
});

/** The packages of bundled modules that are not among the known ones. */
export const strangersIn = (
  modules: readonly string[],
  known: readonly string[],
): readonly string[] => {
  const bundled = modules.flatMap((id) => packageOf(id) ?? []);
  return [...new Set(bundled)].filter((name) => !known.includes(name)).toSorted();
};

/** '/x/node_modules/@rc-component/util/es/a.js' -> '@rc-component/util'; null outside packages. */
const packageOf = (id: string): string | null =>
  /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id)?.[1]?.replace('\\', '/') ??
  null;
