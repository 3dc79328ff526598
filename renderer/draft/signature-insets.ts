import type { Line } from '../../shared/model/policy.ts';
import { placesOf } from '../../shared/word/elements/signature.ts';
import { officialFormat } from '../../shared/word/format.ts';

/** How far a line begins from the left or ends from the right edge of the text area, in characters. */
export type Inset = { readonly begin?: number; readonly end?: number };

const A_LINE = officialFormat.grid.characters.value;

/** Name and date of a signature where the Word file will put them (GB/T 9704-2012 7.3.5). */
export function signatureInsets(lines: readonly Line[]): ReadonlyMap<Line, Inset> {
  const insets = new Map<Line, Inset>();
  let name: Line | null = null;
  for (const line of lines) {
    if (line.role === 'signature') {
      insets.set(line, { end: officialFormat.signature.nameRightCharacters.value });
      name = line;
    } else if (line.role === 'date') {
      if (name === null) {
        insets.set(line, { end: officialFormat.signature.sealedDateRightCharacters.value });
      } else {
        const { nameRight, date } = placesOf(name.text, line.text, officialFormat);
        insets.set(name, { end: nameRight });
        insets.set(line, insetOf(date));
      }
      name = null;
    } else if (line.role !== 'blank') name = null;
  }
  return insets;
}

const insetOf = ({ side, characters }: ReturnType<typeof placesOf>['date']): Inset =>
  side === 'begin' ? { begin: A_LINE - characters } : { end: characters };
