import { check } from '../shared/check/checker.ts';
import { anchorOf } from '../shared/check/ignored.ts';
import type { OwnWord } from '../shared/check/settings.ts';
import type { Context } from '../shared/check/types.ts';
import { align } from '../shared/compare/align.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import type { Policy } from '../shared/model/policy.ts';
import { noProfile } from '../shared/model/profile.ts';
import { allDeviations, formatWith } from '../shared/word/format/house.ts';
import { draftingNotesDocx } from '../shared/word/notes/docx.ts';
import { officialDocx } from '../shared/word/official.ts';
import { DEFAULT_AUTHOR, redlineOf } from '../shared/word/redline.ts';
import { checkReport } from '../shared/word/report/content.ts';
import { checkReportDocx } from '../shared/word/report/docx.ts';
import { comparisonTableDocx } from '../shared/word/table/docx.ts';
import type { Comparison } from '../shared/word/table/types.ts';
import { comparisonTableXlsx } from '../shared/word/table/xlsx.ts';
import type { Facts } from './word-lints/file.ts';

/** One kind of file that leaves the product, made of any text. */
export type ExportKind = {
  readonly name: string;
  readonly extension: '.docx' | '.xlsx';
  readonly facts: Partial<Facts>;
  /** @param base another text, where the kind needs one */
  readonly make: (policy: Policy, base: Policy) => Promise<Uint8Array>;
};

/** Every element of 版头 and 版记 there is, for two organs. */
const everything: Issuance = {
  ...plainIssuance,
  form: 'document',
  letterhead: {
    copyNumber: '000123',
    secrecy: '',
    urgency: '特急',
    organs: ['上海市徐汇区人民政府', '上海市徐汇区市场监督管理局'],
    docNumber: '徐府发〔2026〕12号',
    signers: ['王磊', '李敏'],
  },
  sealed: true,
  imprint: {
    copyTo: '区委办公室，区人大常委会办公室，区政协办公室，区法院，区检察院',
    printedBy: '上海市徐汇区人民政府办公室',
    printedOn: '2026年11月25日',
  },
};

const letter: Issuance = {
  ...everything,
  form: 'letter',
  letterhead: { ...everything.letterhead, organs: ['上海市徐汇区人民政府'], signers: [] },
};

const house: Issuance = { ...everything, deviations: allDeviations.map(({ id }) => id) };

const official = (name: string, issuance: Issuance): ExportKind => ({
  name,
  extension: '.docx',
  facts: { letter: issuance.form === 'letter' },
  make: (policy) => officialDocx(policy, issuance),
});

/** The draft beside the precedents it is not itself. */
const comparisonOf = (policy: Policy): Comparison => {
  const precedents = builtInPrecedents
    .filter(({ policy: other }) => other.title !== policy.title)
    .slice(0, 3);
  return {
    draft: policy,
    printed: policy,
    precedents,
    alignment: align(policy, precedents),
    decisions: [],
  };
};

/** Words that every text has are avoided: there is much to find, and half of it is ignored. */
const reportOn = (policy: Policy): Promise<Uint8Array> => {
  const avoid = (word: string, instead: string): OwnWord => ({
    word,
    kind: 'avoid',
    instead,
    reason: '统一口径',
  });
  const words = [avoid('服务', '服务（业）'), avoid('支持', ''), avoid('知识产权', '智慧财产权')];
  const context: Context = {
    profile: noProfile,
    level: '区级',
    today: '2026-11-26',
    precedents: [],
    settings: { off: ['title-length'], thresholds: { titleLength: 30 }, words },
  };
  const findings = check(policy, context);
  const by = { id: 'i', scope: 'place', reason: '沿用上级文件', at: AT.toISOString() } as const;
  const ignored = findings
    .filter((_, at) => at % 2 === 0)
    .map((finding) => ({ finding, by: { ...by, ...anchorOf(finding, policy.source) } }));
  const open = findings.filter((_, at) => at % 2 === 1);
  return checkReportDocx(checkReport({ policy, context, findings: { open, ignored } }));
};

const AT = new Date(2026, 10, 25, 14, 3);

export const exportKinds: readonly ExportKind[] = [
  official('公文', plainIssuance),
  official('公文，版头版记齐全', everything),
  official('信函格式', letter),
  official('公文，各项偏离', house),
  {
    name: '修订稿',
    extension: '.docx',
    facts: { authors: [DEFAULT_AUTHOR] },
    make: async (draft, policy) => {
      const base = { kind: 'text', policy } as const;
      return (await redlineOf({ draft, base, issuance: everything, author: '', time: AT })).bytes;
    },
  },
  {
    name: '条款对照表',
    extension: '.docx',
    facts: {},
    make: (policy) => comparisonTableDocx(comparisonOf(policy)),
  },
  {
    name: '条款对照表（Excel）',
    extension: '.xlsx',
    facts: {},
    make: (policy) => comparisonTableXlsx(comparisonOf(policy), formatWith([])),
  },
  {
    name: '起草说明',
    extension: '.docx',
    facts: {},
    make: (policy) => draftingNotesDocx(comparisonOf(policy), formatWith([])),
  },
  { name: '检查报告', extension: '.docx', facts: {}, make: reportOn },
];
