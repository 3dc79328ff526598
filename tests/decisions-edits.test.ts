import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { anchored, anchorOf } from '../shared/compare/decisions.ts';
import type { ClauseAnchor, LinkDecision } from '../shared/compare/types.ts';
import type { Policy } from '../shared/model/policy.ts';
import { compared } from '../shared/model/walk.ts';
import { apply, type Desk, edit, tidy } from './draft-edits.ts';
import { items, textOf, type WorkingDraft, workingDraft } from './working-draft.ts';

type Read = { readonly policy: Policy; readonly anchors: ReadonlyMap<number, ClauseAnchor> };

/** The draft as parsed, and where each of its clauses is now. */
function read(draft: WorkingDraft): Read {
  const policy = analyze(textOf(tidy(draft)));
  const clauses = compared(policy.clauses).map((clause) => anchorOf(clause));
  const ids = items(draft).map(({ id }) => id);
  expect(clauses.length).toBe(ids.length);
  return { policy, anchors: new Map(clauses.map((anchor, at) => [ids[at] ?? 0, anchor])) };
}

/** A decision whose document is named after the clause it was made on. */
const none = (draft: ClauseAnchor, id: number): LinkDecision => ({
  kind: 'none',
  draft,
  doc: String(id),
});

const place = ({ path, heading, text }: ClauseAnchor): string => `${path} ${heading} ${text}`;

describe.each(['draft-raw.txt', 'draft-clean.txt'] as const)('decisions on %s', (file) => {
  const start: Desk = { draft: workingDraft(file), cut: [], next: 1000 };

  test('follow their clauses through any edits and never jump to others', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.nat(1), (edits, half) => {
        let desk = start;
        const { policy, anchors } = read(desk.draft);
        const everySecond = [...anchors].filter(([id]) => id % 2 === half);
        let decisions = anchored(
          everySecond.map(([id, anchor]) => none(anchor, id)),
          policy,
        );
        for (const one of edits) {
          desk = apply(desk, one);
          const now = read(desk.draft);
          decisions = anchored(decisions, now.policy);
          const living = new Set([...now.anchors.values()].map(place));
          for (const { doc, draft } of decisions) {
            const own = now.anchors.get(Number(doc));
            if (own) expect(place(draft)).toBe(place(own));
            else expect(living).not.toContain(place(draft));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
