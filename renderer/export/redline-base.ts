export type BaseKind = 'snapshot' | 'file' | 'precedent';

/** What the drafter chose to compare with; null while the choice is open. */
export type ChosenBase =
  | { readonly kind: 'snapshot'; readonly id: string | null }
  | {
      readonly kind: 'file';
      readonly file: { readonly name: string; readonly text: string } | null;
    }
  | { readonly kind: 'precedent'; readonly id: string | null };

export const noBase = (kind: BaseKind): ChosenBase =>
  kind === 'file' ? { kind, file: null } : { kind, id: null };

export const isChosen = (base: ChosenBase): boolean =>
  base.kind === 'file' ? base.file !== null : base.id !== null;
