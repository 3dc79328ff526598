/** A stretch of an example; what the rule finds is marked. */
export type Stretch = { readonly text: string; readonly found: boolean };

/** The text of a failing example with the words it finds, which stand in order of the text. */
export function marked(text: string, finds: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const words of finds) {
    const at = words === '' ? -1 : text.indexOf(words, done);
    if (at < 0) continue;
    stretches.push({ text: text.slice(done, at), found: false }, { text: words, found: true });
    done = at + words.length;
  }
  return [...stretches, { text: text.slice(done), found: false }].filter((one) => one.text !== '');
}
