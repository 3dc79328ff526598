import { type Api, Refusal } from '../../shared/api.ts';
import type { Against, Base } from './protocol.ts';

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

/** The words or the precedent behind a choice; a version is read now. Rejects with a `Refusal`. */
export async function baseOf(
  chosen: ChosenBase,
  api: Pick<Api, 'showSnapshot'>,
  { id: draft, library, decisions }: { readonly id: string } & Against,
): Promise<Base> {
  if (chosen.kind === 'file' && chosen.file !== null) {
    return { kind: 'text', source: chosen.file.text };
  }
  if (chosen.kind === 'file' || chosen.id === null) {
    throw new Refusal('failed', '请先选择修订依据。');
  }
  if (chosen.kind === 'precedent') return { ...chosen, id: chosen.id, library, decisions };
  const { text } = await api.showSnapshot({ id: draft, snapshot: chosen.id });
  return { kind: 'text', source: text };
}
