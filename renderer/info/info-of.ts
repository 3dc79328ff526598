import type { Policy } from '../../shared/model/policy.ts';
import { type FieldId, fieldFacts, mapFields } from './fields.ts';
import { findingsAt } from './findings-at.ts';
import { keptIn } from './kept.ts';
import { lackOf } from './lacking.ts';
import { slipsOf } from './slips.ts';
import { type Standing, type StandingFields, standingIn } from './standing.ts';
import {
  type FieldState,
  type InfoParts,
  type InfoState,
  lineNumber,
  type Valued,
} from './state.ts';

/** Every field: its value, whence it comes, what it lacks and what the rules say of it. */
export function infoOf(parts: InfoParts): InfoState {
  const standing = standingIn(parts.policy);
  return mapFields((id) => fieldOf(id, parts, standing));
}

function fieldOf(id: FieldId, parts: InfoParts, standing: StandingFields): FieldState {
  const own = standing[id];
  const valued = own === undefined ? keptIn(id, parts) : standingValue(own, parts.policy);
  const told = findingsAt(fieldFacts[id].rules, own?.span ?? null, parts.findings);
  return {
    ...valued,
    lack: lackOf(id, valued, parts, told.missing),
    notes: [...slipsOf(id, valued, parts, standing), ...told.notes],
  };
}

const standingValue = ({ words, span, listed = [] }: Standing, { source }: Policy): Valued => ({
  value: words,
  origin: { kind: 'text', line: lineNumber(source, span.from), from: span.from },
  listed,
});
