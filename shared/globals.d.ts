/**
 * The one thing `shared/` takes from its host besides the language itself. Node, Electron and
 * browsers all have it (Encoding Standard, https://encoding.spec.whatwg.org); declared here in
 * the few words that are used, because `shared/` is compiled without DOM and Node types.
 */
declare class TextDecoder {
  constructor(
    label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030',
    options?: { readonly fatal?: boolean },
  );
  /** Leaves a byte order mark out. Throws on malformed bytes when `fatal` was asked for. */
  decode(bytes: Uint8Array): string;
}
