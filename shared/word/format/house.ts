import { z } from 'zod';
import house from '../../../templates/formats/house.json' with { type: 'json' };
import { type Format, formatSchema, officialFormat, type Strength, strength } from '../format.ts';
import { characterOf, twipsOfMm } from '../units.ts';
import { type Value, valueAt, withValue } from './paths.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);

/** The strongest rule a deviation departs from. */
const departure = z.object({ clause: z.string().regex(/^\d+(\.\d+)*$/), strength });

const deviationSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  note: z.string().min(1),
  /** Path in the format to the office's own value: pageNumber.align -> center. */
  changes: z.record(z.string(), value),
  departs: departure,
});

type Stored = z.infer<typeof deviationSchema>;

const houseSchema = z.object({
  format: z.literal(1),
  base: z.literal('gbt9704-2012'),
  deviations: z.array(deviationSchema),
});

/** 偏离: where an office does otherwise than the standard, as window and command line show it. */
export type Deviation = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly clause: string;
  readonly strength: Strength;
  /** A 规定 is departed from: not a matter of taste, to be shown as a warning. */
  readonly binding: boolean;
  readonly changes: readonly {
    readonly path: string;
    readonly standard: Value;
    readonly own: Value;
  }[];
};

const stored: readonly Stored[] = houseSchema.parse(house).deviations;

/** All deviations an office can choose from, in the order of the file. */
export const allDeviations: readonly Deviation[] = stored.map(
  ({ id, name, note, departs, changes }) => ({
    id,
    name,
    note,
    ...departs,
    binding: departs.strength === '规定',
    changes: Object.entries(changes).map(([path, own]) => ({
      path,
      standard: valueAt(officialFormat, path),
      own,
    })),
  }),
);

/**
 * The chosen deviations; ids that are not known (of a later version) are left out, and so is what
 * another chosen one overrides: of 28 and 30 points only the later in the file has effect.
 */
export const deviationsOf = (ids: readonly string[]): readonly Deviation[] => {
  const chosen = allDeviations.filter(({ id }) => ids.includes(id));
  const last = new Map(chosen.flatMap(({ id, changes }) => changes.map(({ path }) => [path, id])));
  return chosen.filter(({ id, changes }) => changes.some(({ path }) => last.get(path) === id));
};

/** e.g. 偏离 7.5（一般）：页码居中 */
export const deviationName = ({ clause, strength, name }: Deviation): string =>
  `偏离 ${clause}（${strength}）：${name}`;

/**
 * The standard with the chosen deviations. What was changed counts as 实务, whatever the standard's
 * own word was; the result is held against the schema like the standard itself.
 */
export const formatWith = (ids: readonly string[]): Format => {
  const changes = deviationsOf(ids).flatMap((deviation) => deviation.changes);
  if (changes.length === 0) return officialFormat;
  const changed = changes.reduce<unknown>(
    (format, { path, own }) => withValue(format, path, own),
    officialFormat,
  );
  return filled(formatSchema.parse(changed));
};

/** Lines, characters and the red rule follow from the text area and the spacing, as 5.2.3 has it. */
const filled = (format: Format): Format => {
  const { textArea, grid, redRule } = format;
  const lines = Math.floor(twipsOfMm(textArea.heightMm.value) / grid.lineTwips.value);
  const characters = Math.floor(twipsOfMm(textArea.widthMm.value) / characterOf(format));
  return {
    ...format,
    grid: {
      ...grid,
      lines: { ...grid.lines, value: lines },
      characters: { ...grid.characters, value: characters },
    },
    redRule: { ...redRule, widthMm: { ...redRule.widthMm, value: textArea.widthMm.value } },
  };
};
