import { analyze } from '../../shared/analyze.ts';
import { check } from '../../shared/check/checker.ts';
import { homeOf } from '../../shared/check/home.ts';
import { sortIgnored } from '../../shared/check/ignored.ts';
import { sourcedOf } from '../../shared/check/sourced-of.ts';
import { builtInJurisdictions, withOverlay } from '../../shared/library/jurisdictions.ts';
import { normativeSaid, withGenre } from '../../shared/model/info.ts';
import { borrowedPlaces } from '../../shared/suggest/borrowed/places.ts';
import { formatWith } from '../../shared/word/format/house.ts';
import { exportName } from '../../shared/word/name.ts';
import { checkReport } from '../../shared/word/report/content.ts';
import { checkReportDocx } from '../../shared/word/report/docx.ts';
import { reportJson } from '../../shared/word/report/json.ts';
import type { Made, Order } from './protocol.ts';

/** 检查报告: the words as they stand now, checked anew, with what the drafter has ignored. */
export async function reportFile({
  source,
  issuance,
  extension,
  wish,
  library,
  ignored,
}: Extract<Order, { readonly kind: 'report' }>): Promise<Made> {
  const policy = withGenre(analyze(source), wish.genre);
  const { profile, checks, jurisdictions: edits, today, borrowed } = wish;
  const jurisdictions = withOverlay(builtInJurisdictions, edits);
  const context = {
    ...homeOf(policy, profile, jurisdictions),
    normative: normativeSaid(wish),
    today,
    jurisdictions,
    precedents: library,
    settings: checks,
  };
  const sourced = sourcedOf(borrowed, borrowedPlaces(borrowed, source), library);
  const findings = sortIgnored(check(policy, context, sourced), ignored, source);
  const report = checkReport({ policy, context, findings });
  const bytes =
    extension === '.json'
      ? new TextEncoder().encode(reportJson(report))
      : await checkReportDocx(report, formatWith(issuance.deviations));
  const { total } = report.summary;
  return {
    name: exportName(policy, '（检查报告）', extension),
    bytes: new Uint8Array(bytes),
    remarks: [total === 0 ? '没有发现问题' : `共${total}处问题`],
  };
}
