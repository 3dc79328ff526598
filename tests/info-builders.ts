import { readFileSync } from 'node:fs';
import { type CheckWish, openChecking } from '../renderer/check/checking.ts';
import { infoOf } from '../renderer/info/info-of.ts';
import type { InfoParts, InfoState } from '../renderer/info/state.ts';
import { draftHome } from '../renderer/suggest/localising.ts';
import { analyze } from '../shared/analyze.ts';
import { usualChecks } from '../shared/check/settings.ts';
import { noInfo } from '../shared/model/info.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { noProfile } from '../shared/model/profile.ts';

export const example = readFileSync('templates/drafts/example.txt', 'utf8');
export const draftOfCity = (city: string, kind: 'clean' | 'raw'): string =>
  readFileSync(`tests/fixtures/checks/${city}/draft-${kind}.txt`, 'utf8');

export const wish: CheckWish = {
  profile: noProfile,
  genre: '',
  normative: 'auto',
  borrowed: [],
  checks: usualChecks,
  jurisdictions: [],
  today: '2026-11-26',
};

const check = openChecking();

/** A text as 文稿信息 sees it, with nothing kept beside it but what is given. */
export function partsOf(text: string, kept: Partial<InfoParts> = {}): InfoParts {
  const policy = analyze(text);
  const info = kept.info ?? noInfo;
  const { genre, normative } = info;
  return {
    policy,
    info,
    issuance: plainIssuance,
    profile: noProfile,
    home: draftHome(policy, kept.profile ?? noProfile),
    opinions: [],
    findings: check(policy, { ...wish, genre, normative }, []),
    today: wish.today,
    ...kept,
  };
}

export const infoIn = (text: string, kept: Partial<InfoParts> = {}): InfoState =>
  infoOf(partsOf(text, kept));
