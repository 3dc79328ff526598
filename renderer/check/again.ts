import { anchorOf } from '../../shared/check/ignored.ts';
import type { Finding } from '../../shared/check/types.ts';
import type { Span } from '../../shared/model/span.ts';

/** A finding as it was shown, with the text it was found in. */
export type Shown = { readonly finding: Finding; readonly source: string };

/**
 * The same finding among those of the text as it is now: by the same rule, on the same words, with
 * the same fix. At the place where its mark stands by now, else with the same words before or behind
 * it; null where it is gone.
 *
 * @param at where its mark stands now; null when the mark is gone.
 */
export function foundAgain(
  { finding, source }: Shown,
  now: readonly Finding[],
  text: string,
  at: Span | null,
): Finding | null {
  const { rule, fix } = finding;
  const shown = anchorOf(finding, source);
  const same = now
    .filter((one) => one.rule === rule && one.fix?.title === fix?.title)
    .map((one) => ({ one, here: anchorOf(one, text) }))
    .filter(({ here }) => here.quote === shown.quote);
  const exact = same.find(({ one }) => one.span.from === at?.from);
  const near = same.find(
    ({ here }) => here.near.before === shown.near.before || here.near.after === shown.near.after,
  );
  return exact?.one ?? near?.one ?? null;
}
