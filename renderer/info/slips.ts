import { inChinese } from '../../shared/check/dates/calendar.ts';
import type { Severity } from '../../shared/check/types.ts';
import {
  checkCopies,
  checkCopyNumber,
  checkCopyTo,
  checkDocNumber,
  checkNumberYear,
  checkOrgans,
  checkPrintedAfter,
  checkPrintedOn,
  checkSecrecy,
  checkSigners,
} from '../../shared/word/issuance/checks.ts';
import type { FieldId } from './fields.ts';
import type { StandingFields } from './standing.ts';
import type { InfoParts, Note, Valued } from './state.ts';

/**
 * What the export says of a field that is kept beside the text (its own rules: `slipsIn`), and where
 * what the drafter says differs from what the text does.
 */
export function slipsOf(
  id: FieldId,
  { value, origin }: Valued,
  { policy, info, issuance, opinions, today }: InfoParts,
  standing: StandingFields,
): readonly Note[] {
  if (id === 'opinions') {
    return opinions.flatMap(({ title, sentOn, deadline }) =>
      deadline !== '' && sentOn !== '' && deadline < sentOn
        ? [{ severity: 'warning', message: `“${title}”的期限早于发出之日${inChinese(sentOn)}。` }]
        : [],
    );
  }
  if (origin.kind !== 'kept') return [];
  const { organs, signers } = issuance.letterhead;
  const { issuedOn } = policy;
  switch (id) {
    case 'genre':
      return told(
        'info',
        policy.genre === null || policy.genre === value
          ? null
          : `标题写的是“${policy.genre}”，建议和检查按“${value}”。`,
      );
    case 'organs':
      return told('warning', checkOrgans(organs));
    case 'docNumber':
      return [
        ...told('error', checkDocNumber(value)),
        ...told(
          'warning',
          checkDocNumber(value) === null ? checkNumberYear(value, issuedOn) : null,
        ),
      ];
    case 'copyNumber':
      return told('info', checkCopyNumber(value));
    case 'secrecy':
      return told(
        'error',
        checkSecrecy(value, standing.copyNumber?.words ?? issuance.letterhead.copyNumber),
      );
    case 'signers':
      return told('warning', checkSigners(signers));
    case 'copyTo':
      return told(
        'warning',
        checkCopyTo(value) ?? checkCopies(value, policy.notice?.addressee ?? ''),
      );
    case 'printedOn':
      return told('error', checkPrintedOn(value) ?? checkPrintedAfter(value, issuedOn));
    case 'checkedOn':
      return told(
        'info',
        info.checkedOn < today ? '检查日期已经过去：按这一天查期限、施行日期和所引规划。' : null,
      );
    default:
      return [];
  }
}

const told = (severity: Severity, message: string | null): readonly Note[] =>
  message === null ? [] : [{ severity, message }];
