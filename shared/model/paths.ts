/** The path of the clause another stands in: 二 for 二.(三), '' for a clause in none. */
export const parentPath = (path: string): string =>
  path.slice(0, Math.max(0, path.lastIndexOf('.')));
