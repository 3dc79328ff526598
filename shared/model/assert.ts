/** Closes a switch over a tagged union; the compiler reports the member that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected member: ${JSON.stringify(value)}`);
}
