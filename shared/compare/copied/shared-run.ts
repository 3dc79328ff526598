/** True when some run of that many characters stands in both texts. */
export function shareRun(a: string, b: string, length: number): boolean {
  const runs = new Set<string>();
  for (let at = 0; at + length <= b.length; at += 1) runs.add(b.slice(at, at + length));
  for (let at = 0; at + length <= a.length; at += 1)
    if (runs.has(a.slice(at, at + length))) return true;
  return false;
}
