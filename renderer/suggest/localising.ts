import type { Precedent } from '../../shared/model/document.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Span } from '../../shared/model/span.ts';

export type LocalChange = {
  readonly kind: 'self' | 'organ' | 'blank';
  readonly from: string;
  readonly to: string;
  readonly span: Span;
  readonly reason: string;
};

export const localChanges = (
  _text: string,
  _precedent: Precedent,
  _profile: Profile,
): readonly LocalChange[] => [];

export const localised = (text: string, _precedent: Precedent, _profile: Profile): string => text;
