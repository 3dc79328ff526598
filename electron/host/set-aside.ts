import { rename } from 'node:fs/promises';

/**
 * example.json -> example.damaged-20261122T060000000Z.json; kept for whoever can rescue it.
 *
 * @param as why it makes way: it is damaged, or another one takes its place.
 */
export const setAside = (
  file: string,
  at: Date,
  as: 'damaged' | 'former' = 'damaged',
): Promise<void> => {
  const time = at.toISOString().replace(/[-:.]/g, '');
  return rename(file, file.replace(/\.json$/, `.${as}-${time}.json`));
};
