import type { Slot, SlotKind, SlotRow } from '../../compare/slots/types.ts';
import { kindWords } from '../../compare/slots/words.ts';
import { type Counterpart, compareSlots } from '../../compare/slots.ts';
import type { Clause } from '../../model/policy.ts';

const FIGURES: ReadonlySet<SlotKind> = new Set(['amount', 'ratio', 'deadline', 'count']);
/** What only one side fixes is worth a line where money and time are meant, not for every number. */
const ONE_SIDED: ReadonlySet<SlotKind> = new Set(['amount', 'ratio', 'deadline']);

type Names = { readonly own: string; readonly of: (doc: string) => string };

/**
 * Amounts, shares, times and numbers that are not the same, each in its own words:
 * 国际标准 资助 每项：本区不超过50万元，上海不超过100万元
 */
export const figureFacts = (
  draft: Clause,
  counterparts: readonly Counterpart[],
  { own, of }: Names,
): readonly string[] =>
  counterparts.length === 0
    ? []
    : compareSlots(draft, counterparts)
        .filter(({ kind, standing }) => FIGURES.has(kind) && standing !== 'equal')
        .flatMap((row) => {
          const theirs = row.others.flatMap(({ doc, slot }) =>
            slot === null ? [] : [`${of(doc)}${said(slot, row.draft)}`],
          );
          if (theirs.length === 0 || row.draft === null) {
            if (!ONE_SIDED.has(row.kind)) return [];
          }
          const ours = row.draft === null ? `${own}未写明` : `${own}${row.draft.text}`;
          const others = theirs.length === 0 ? '对应的先例条款未写明' : theirs.join('，');
          return [`${aboutOf(row)}：${ours}，${others}`];
        });

/** 100万元; 相同 where two of three say the same. */
const said = (slot: Slot, draft: Slot | null): string =>
  draft !== null && slot.text === draft.text ? '相同' : slot.text;

const aboutOf = ({ kind, about }: SlotRow): string =>
  about === '' ? kindWords[kind] : `${kindWords[kind]}（${about}）`;
