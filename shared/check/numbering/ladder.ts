import type { MarkerStyle } from '../../model/policy.ts';
import { usualOrder } from '../../text/parse/order.ts';

/** Does the first style stand below the second as a rule (GB/T 9704-2012 7.3.3)? */
export const standsBelow = (style: MarkerStyle, other: MarkerStyle): boolean =>
  usualOrder.indexOf(style) > usualOrder.indexOf(other);
