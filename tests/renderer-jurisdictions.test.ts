import { describe, expect, it } from 'vitest';
import { entryAt, isEdited, mergedEdits, tidied } from '../renderer/jurisdictions/edits.ts';
import { draftHome } from '../renderer/suggest/localising.ts';
import {
  builtInJurisdictions,
  type JurisdictionEdit,
  profileFor,
  withOverlay,
} from '../shared/library/jurisdictions.ts';
import { noProfile } from '../shared/model/profile.ts';

const scope = { city: '上海市', district: '徐汇区' };

const led = (lead: string, place = scope): JurisdictionEdit => {
  const entry = entryAt(builtInJurisdictions, place);
  if (entry?.kind !== 'district') throw new Error(`no entry for ${place.district}`);
  return { ...entry, district: { ...entry.district, lead } };
};

describe('what a user says of a district', () => {
  it('goes into the profile of its drafts', () => {
    const all = withOverlay(builtInJurisdictions, [led('区知产局')]);
    expect(profileFor('上海市', '徐汇区', all).leadOrgan).toBe('区知产局');
    const draft = { title: '徐汇区关于促进知识产权服务业发展的若干措施', issuers: [] };
    expect(draftHome(draft, noProfile, all)).toMatchObject({
      by: 'title',
      profile: { district: '徐汇区', leadOrgan: '区知产局' },
    });
  });

  it('stays beside what another window says of others', () => {
    const other = led('区科委', { city: '上海市', district: '静安区' });
    const mine = led('区知产局');
    expect(mergedEdits([other], [], [mine])).toEqual([other, mine]);
    expect(mergedEdits([other, mine], [mine], [])).toEqual([other]);
  });

  it('may concern a district nobody described', () => {
    const west = { city: '杭州市', district: '西湖区' };
    const entry = entryAt(builtInJurisdictions, west);
    expect(entry).toMatchObject({ kind: 'district', district: { name: '西湖区', organs: [] } });
    expect(isEdited([], west)).toBe(false);
    expect(entry !== null && isEdited([entry], west)).toBe(true);
    expect(entryAt(builtInJurisdictions, { ...west, district: null })).toBeNull();
  });

  it('leaves rows without names out', () => {
    const organ = { duty: '', full: '', short: ' ', also: [], answers: [], types: [] };
    const entry = led('区知产局');
    if (entry.kind !== 'district') throw new Error('a district');
    const organs = [organ, { ...organ, short: ' 区科经委 ' }];
    expect(tidied({ ...entry, district: { ...entry.district, organs } })).toMatchObject({
      district: { organs: [{ full: '区科经委', short: '区科经委' }] },
    });
  });
});
