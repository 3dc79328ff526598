/** Short notes of the window under names of its own, such as the panes' widths. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The browser's storage, where it can be had: a company's policy may forbid it (even to name it
 * throws) and it may be full. What it does not take is kept for as long as the window stays open,
 * so that the window opens and saves all the same.
 */
export function storeOn(browser: () => Storage): Store {
  const own = new Map<string, string>();
  const attempt = <T>(work: (storage: Storage) => T): T | null => {
    try {
      return work(browser());
    } catch {
      return null;
    }
  };
  return {
    getItem: (key) => own.get(key) ?? attempt((storage) => storage.getItem(key)),
    setItem: (key, value) => {
      own.delete(key);
      const taken = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (taken === null) own.set(key, value);
    },
    removeItem: (key) => {
      own.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

/** Kept between openings of the window. */
export const lasting = storeOn(() => localStorage);
/** Kept through a reload of this window, unknown to others. */
export const passing = storeOn(() => sessionStorage);
