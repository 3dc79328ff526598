import { inChinese } from '../../shared/check/dates/calendar.ts';
import { homeOf } from '../../shared/check/home.ts';
import { assertNever } from '../../shared/model/assert.ts';
import { familyOf } from '../../shared/suggest/genres.ts';
import type { FieldId } from './fields.ts';
import type { InfoParts, Valued } from './state.ts';

/** The value of a field the text does not say: kept with the draft, or told by something else. */
export function keptIn(id: FieldId, parts: InfoParts): Valued {
  const { policy, info, issuance, profile, home, opinions, today } = parts;
  const { letterhead, imprint } = issuance;
  switch (id) {
    case 'genre':
      return kept(info.genre) ?? deduced(policy.genre ?? '', '据标题');
    case 'normative':
      return info.normative === 'auto'
        ? deduced(isNormative(info.genre === '' ? policy.genre : info.genre), '据文种')
        : said(info.normative === 'yes' ? '是' : '不是');
    case 'district':
      return (
        kept(profile.district) ??
        deduced(
          home.by === 'title'
            ? home.profile.district
            : homeOf(policy, null, home.jurisdictions).profile.district,
          '据标题或署名',
        )
      );
    case 'leadOrgan':
      return (
        kept(profile.leadOrgan) ??
        (home.by === 'title' ? deduced(home.profile.leadOrgan, '据各地资料') : nothing)
      );
    case 'organs':
      return kept(letterhead.organs.join('、')) ?? deduced(policy.issuers.join('、'), '据正文署名');
    case 'docNumber':
      return kept(letterhead.docNumber) ?? nothing;
    case 'copyNumber':
      return kept(letterhead.copyNumber) ?? nothing;
    case 'secrecy':
      return kept(letterhead.secrecy) ?? nothing;
    case 'urgency':
      return kept(letterhead.urgency) ?? nothing;
    case 'signers':
      return kept(letterhead.signers.join('、')) ?? nothing;
    case 'copyTo':
      return kept(imprint.copyTo) ?? nothing;
    case 'printedBy':
      return kept(imprint.printedBy) ?? nothing;
    case 'printedOn':
      return kept(imprint.printedOn) ?? nothing;
    case 'checkedOn':
      return kept(info.checkedOn && inChinese(info.checkedOn)) ?? deduced(inChinese(today), '今天');
    case 'opinions':
      return {
        value: opinions.length === 0 ? '' : `${opinions.length}轮`,
        origin: opinions.length === 0 ? { kind: 'none' } : { kind: 'kept' },
        listed: opinions.map(({ title, deadline }) =>
          deadline === '' ? `${title}：没有写期限` : `${title}：${inChinese(deadline)}前反馈`,
        ),
      };
    case 'title':
    case 'date':
    case 'publicity':
    case 'addressee':
    case 'effect':
    case 'validity':
    case 'interpretation':
    case 'relation':
    case 'basis':
    case 'attachments':
      return nothing;
    default:
      return assertNever(id);
  }
}

const nothing: Valued = { value: '', origin: { kind: 'none' }, listed: [] };

const said = (value: string): Valued => ({ value, origin: { kind: 'kept' }, listed: [] });

const kept = (value: string): Valued | null => (value === '' ? null : said(value));

const deduced = (value: string, by: string): Valued =>
  value === '' ? nothing : { value, origin: { kind: 'deduced', by }, listed: [] };

/** 措施 and 办法 bind others than the offices (groundOf); '' where the 文种 is not known. */
const isNormative = (genre: string | null): string => {
  const family = familyOf(genre);
  if (family === null) return '';
  return family === 'measures' || family === 'rules' ? '是' : '不是';
};
