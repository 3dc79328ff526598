/** A path as people read it: the parser tells clauses of one number apart by #2, #3. */
export const pathName = (path: string): string => path.replace(/#(\d+)/g, '（第$1处）');
