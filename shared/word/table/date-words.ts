/** 2024-12-02 as documents print it: 2024年12月2日; anything else as it is. */
export const dateWords = (iso: string): string =>
  iso.replace(
    /^(\d{4})-(\d{2})-(\d{2})$/u,
    (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  );
