import { posix } from 'node:path';
import { childrenNamed, type Element, elementsOf } from '../../shared/word/read/xml.ts';
import { doubled, type Lint, type OfficeFile } from './file.ts';

const TYPES = '[Content_Types].xml';

/** The type list names every part and nothing that is not there; Word calls the file damaged else. */
export const contentTypes: Lint = ({ parts, names }) => {
  const types = parts.get(TYPES);
  if (types === undefined) return [`no ${TYPES}`];
  const all = (name: string, key: string): string[] =>
    elementsOf(types)
      .filter((element) => element.name.endsWith(`:${name}`) || element.name === name)
      .map(({ attributes }) => attributes[key] ?? '');
  const overrides = all('Override', 'PartName');
  const extensions = all('Default', 'Extension');
  const covered = (name: string): boolean =>
    overrides.includes(`/${name}`) || extensions.includes(name.split('.').at(-1) ?? '');
  return [
    ...names.filter((name) => name !== TYPES && !covered(name)).map((name) => `no type of ${name}`),
    ...overrides
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `a type of ${name}, which is not there`),
    ...doubled(overrides).map((name) => `two types of ${name}`),
  ];
};

/** word/_rels/document.xml.rels belongs to word/document.xml. */
const ownerOf = (rels: string): string =>
  posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));

const relationshipsOf = ({ parts }: OfficeFile, rels: string): readonly Element[] => {
  const part = parts.get(rels);
  return part === undefined ? [] : childrenNamed(part, 'rel:Relationship');
};

/** Relationships lead to parts of the file and nowhere else: no path, no address goes out. */
export const relationshipTargets: Lint = (file) =>
  file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((rels) => {
      const found = relationshipsOf(file, rels);
      const folder = posix.dirname(ownerOf(rels));
      return [
        ...doubled(found.map(({ attributes }) => attributes['Id'] ?? '')).map(
          (id) => `${rels}: ${id} stands twice`,
        ),
        ...found.flatMap(({ attributes: { Target: target = '', TargetMode: mode } }) => {
          if (mode === 'External') return [`${rels}: leads out of the file, to ${target}`];
          const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
          return file.names.includes(name) ? [] : [`${rels}: ${target} is not there`];
        }),
      ];
    });

/** r:id, r:embed, r:link name a relationship of their own part. */
export const relationshipsUsed: Lint = (file) =>
  file.elements.flatMap(({ element, part }) =>
    Object.entries(element.attributes)
      .filter(([key]) => /^r:(id|embed|link)$/u.test(key))
      .filter(([, id]) => {
        const rels = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
        return !relationshipsOf(file, rels).some(({ attributes }) => attributes['Id'] === id);
      })
      .map(([key, id]) => `${part}: ${element.name} ${key}=${id} leads nowhere`),
  );
