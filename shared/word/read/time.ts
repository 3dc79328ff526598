/** Word writes local time and calls it UTC; the figures are what it shows, so they are kept. */
export const timeOf = (date: string | undefined): string | null =>
  date === undefined || date === '' ? null : date.replace(/Z$/u, '');
