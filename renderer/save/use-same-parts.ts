import { useState } from 'react';

/**
 * The value of the render before as long as every part of it is the very same, so that effects hang
 * on the parts and not on the object that holds them.
 */
export function useSameParts<T extends object>(value: T): T {
  const [kept, keep] = useState(value);
  if (kept === value || sameParts(kept, value)) return kept;
  keep(value);
  return value;
}

const sameParts = (one: object, other: object): boolean => {
  const parts = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    parts.length === others.size &&
    parts.every(([name, part]) => others.has(name) && others.get(name) === part)
  );
};
