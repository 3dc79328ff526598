import type { Api } from '../../shared/api.ts';
import { type Usual, type UsualField, usualFields, withUsual } from '../../shared/usual.ts';
import { numberParts } from '../../shared/word/issuance/number.ts';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import type { FieldId } from './fields.ts';
import type { InfoState } from './state.ts';

/** The usual words of each field are those of which field of the form. */
const sources: Readonly<Record<UsualField, FieldId>> = {
  organs: 'organs',
  code: 'docNumber',
  addressee: 'addressee',
  copyTo: 'copyTo',
  printedBy: 'printedBy',
  interpretation: 'interpretation',
};

/** With what this draft says that nothing is to be said against. */
export const usualWith = (usual: Usual, state: InfoState): Usual =>
  usualFields.reduce((known, name) => {
    const field = sources[name];
    const { value, notes, lack, origin } = state[field];
    if (notes.length > 0 || lack !== null || origin.kind === 'deduced') return known;
    return withUsual(known, name, wordsOf(field, value));
  }, usual);

const wordsOf = (field: FieldId, value: string): string => {
  if (field === 'docNumber') return numberParts(value)?.code ?? '';
  if (field === 'organs') return value.replaceAll('、', '\n');
  if (field === 'copyTo') return value.replace(/。$/u, '');
  // 某某办公室　　2025年3月6日印发 as it stands in a text.
  return field === 'printedBy' ? (value.split(/[\s\u3000]{1,}(?=\d{4}年)/u)[0] ?? '') : value;
};

/** Keeps it with the settings; a failure changes nothing but the suggestions of next time. */
export async function rememberUsual(
  api: Api,
  dispatch: Dispatch,
  usual: Usual,
  state: InfoState,
): Promise<void> {
  if (usualWith(usual, state) === usual) return;
  await changeSettings(api, dispatch, (settings) => ({
    ...settings,
    usual: usualWith(settings.usual, state),
  })).catch(() => undefined);
}
