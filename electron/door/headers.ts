/**
 * What goes with every answer, whatever it is: a file of the window, a reply, a refusal, an error of
 * the protocol. Nobody may frame it, guess another type for it, load it into a page of another
 * origin, learn where it was opened from, or keep a handle on the window.
 */
export const fencing = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** What is no page needs nothing at all, and is kept by nobody. */
export const plainFencing = {
  ...fencing,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
} as const;
