/** A file of the edition; its path has slashes and is relative to the edition's folder. */
export type File = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether a user may start it (on systems that ask). */
  readonly executable: boolean;
};

export const fileOf = (path: string, content: Uint8Array | string): File => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  executable: path.endsWith('.sh'),
});
