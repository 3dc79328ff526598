import { describe, expect, it } from 'vitest';
import { parseRecent } from '../renderer/commands/recent.ts';
import { parseTabs } from '../renderer/drafts/tabs.ts';
import { analyze } from '../shared/analyze.ts';
import { readBureauFile } from '../shared/bureau/file.ts';
import { fixed } from '../shared/check/fixed.ts';
import { align } from '../shared/compare/align.ts';
import { copiedPassages } from '../shared/compare/copied.ts';
import { coverage } from '../shared/compare/coverage.ts';
import { difference } from '../shared/compare/difference.ts';
import { slotSpans } from '../shared/compare/slots.ts';
import { compareVersions } from '../shared/compare/versions.ts';
import { readLibraryFile } from '../shared/library/library-file.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { buildIndex, search } from '../shared/library/search.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { readLetter } from '../shared/opinions/letter/letter.ts';
import { sharedDocumentOf } from '../shared/shared-document.ts';
import { localise } from '../shared/suggest/localise.ts';
import { renumberAll } from '../shared/suggest/numbering/renumber-all.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { schemes } from '../shared/suggest/structure/schemes.ts';
import { suggest } from '../shared/suggest/suggest.ts';
import { pastedOf } from '../shared/text/pasted/pasted.ts';
import { readPlain } from '../shared/text/plain.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { referencesOf } from '../shared/text/references/references.ts';
import { officialDocx } from '../shared/word/official.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';
import { readDocx } from '../shared/word/read.ts';
import { redlineDocx } from '../shared/word/redline/docx.ts';
import { ownPrecedent } from './builders-own.ts';
import { checkSet, contextOf } from './check-set.ts';
import { type Grown, grownFields, grownPages, grownTexts } from './hostile/grown.ts';
import { docxWith } from './ooxml.ts';
import { p, run } from './word-samples.ts';

/**
 * Time in proportion to size, or bounded, for whatever takes a text from a stranger. What the check
 * takes is in check-hostile.test.ts.
 */
type Work = {
  /** Characters of the larger of two texts. */
  readonly size: number;
  readonly texts: Readonly<Record<string, Grown>>;
  /** Makes ready what is not timed; gives what is. */
  readonly ready: (text: string) => () => unknown;
};

const { profile } = checkSet('drafts');
const precedents = builtInPrecedents.slice(0, 2);
const index = buildIndex(precedents);
const [precedent] = precedents;
const real = precedent?.policy ?? analyze('');
const context = contextOf(analyze('徐汇区若干措施\n一、支持机构。\n'), profile);
const AT = '2026-11-26T06:00:00.000Z';

/** The text with a few words in its middle changed. */
const revised = (text: string): string =>
  `${text.slice(0, text.length / 2)}丙丁${text.slice(text.length / 2 + 3)}`;
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\0\ud800-\udfff]/g, '');
const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escaped(code)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Every third of them: what writes a whole file for each takes longest. */
const someTexts = Object.fromEntries(Object.entries(grownTexts).filter((_, at) => at % 3 === 0));
const onText = (size: number, ready: Work['ready']): Work => ({ size, texts: grownTexts, ready });

const works: Readonly<Record<string, Work>> = {
  读解: onText(20_000, (text) => () => analyze(text)),
  引用: onText(3_000, (text) => {
    const policy = analyze(text);
    return () => referencesOf(policy);
  }),
  要素: onText(40_000, (text) => () => slotSpans(text)),
  粘贴文字: onText(40_000, (plain) => () => pastedOf({ html: '', plain })),
  粘贴网页: {
    size: 40_000,
    texts: grownPages,
    ready: (html) => () => pastedOf({ html, plain: '' }),
  },
  文本文件: onText(40_000, (text) => {
    const bytes = new TextEncoder().encode(text);
    return () => readPlain(bytes);
  }),
  地方化: onText(6_000, (text) => {
    const from = { jurisdiction: '上海市', level: '市级' } as const;
    return () => localise(text, from, profile);
  }),
  意见函: onText(4_000, (text) => () => readLetter(text, real)),
  检索: onText(40_000, (words) => () => search(index, { words })),
  照搬: onText(5_000, (text) => () => copiedPassages(text, revised(text))),
  逐字对照: onText(6_000, (text) => () => difference(text, revised(text), 'character')),
  逐词对照: onText(6_000, (text) => () => difference(text, revised(text), 'word')),
  对照: onText(1_200, (text) => {
    const policy = analyze(text);
    return () => coverage(policy, precedents, align(policy, precedents));
  }),
  建议: onText(2_000, (text) => {
    const policy = analyze(text);
    return () => suggest(policy, precedents, { genre: '若干措施', level: '区级', parts: null });
  }),
  稿次: onText(2_000, (text) => {
    const [old, now] = [analyze(text), analyze(revised(text))];
    return () => compareVersions(old, now);
  }),
  改正: onText(1_000, (text) => {
    const policy = analyze(text);
    return () => fixed(policy, context, analyze);
  }),
  重新编号: onText(4_000, (text) => {
    const policy = analyze(text);
    return () => [renumberAll(policy), changeScheme(policy, schemes[0])];
  }),
  入库: onText(5_000, (text) => () => sharedDocumentOf(ownPrecedent('own', { text }))),
  先例库文件: onText(20_000, (text) => {
    const library = { format: 'measures-desk-library', version: 1 };
    const own = ownPrecedent('own', { text });
    const written = JSON.stringify({ ...library, precedents: [own], topics: [], labels: {} });
    return () => [readLibraryFile(written, AT), readLibraryFile(text, AT), readBureauFile(text)];
  }),
  版面: onText(2_000, (text) => {
    const policy = asPrinted(analyze(text));
    return () => {
      const { placed, format } = officialBlocks(policy, plainIssuance);
      return pagesOf(placed, format);
    };
  }),
  公文: {
    size: 1_000,
    texts: someTexts,
    ready: (text) => {
      const policy = asPrinted(analyze(text));
      return () => officialDocx(policy);
    },
  },
  修订稿: {
    size: 1_000,
    texts: someTexts,
    ready: (text) => {
      const [old, now] = [analyze(text), analyze(revised(text))].map(asPrinted);
      return () => redlineDocx(old ?? real, now ?? real, { author: '甲', at: AT });
    },
  },
  Word文件: onText(12_000, (text) => {
    const bytes = docxWith(
      text
        .split('\n')
        .map((line) => p(run(escaped(line))))
        .join(''),
    );
    return () => readDocx(bytes);
  }),
  Word的域: {
    size: 40_000,
    texts: grownFields,
    ready: (code) => {
      const bytes = docxWith(p(field(code)));
      return () => readDocx(bytes);
    },
  },
  窗口的便笺: {
    size: 400_000,
    texts: {
      标签: (size) =>
        `[${Array.from({ length: size / 25 }, (_, at) => `{"id":"${at}","name":""}`).join(',')}]`,
      一串名: (size) => `[${'"a",'.repeat(size / 4)}"b"]`,
      括号: (size) => '['.repeat(size),
    },
    ready: (json) => () => [parseTabs(json), parseRecent(json)],
  },
};

/** What is quick is not measured twice, in milliseconds: with its square it would take far longer. */
const QUICK = 300;
/** Far above what any of them takes, in milliseconds. */
const MOST = 6_000;
/** Four times the text takes four times the time; with the square it is sixteen times. */
const GROWTH = 9;
/** The least of several times, as other work on the machine only adds. */
const LOOKS = 8;

async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Null where a text of that size takes no longer than it may; else what it takes. */
async function tooSlow({ size, ready }: Work, text: Grown): Promise<string | null> {
  const whole = ready(text(size));
  let large = await timeOf(whole);
  if (large < QUICK) return null;
  const quarter = ready(text(size / 4));
  let small = await timeOf(quarter);
  const slow = (): boolean => large > GROWTH * small || large > MOST;
  for (let look = 1; look < LOOKS && slow(); look += 1) {
    [small, large] = [Math.min(small, await timeOf(quarter)), Math.min(large, await timeOf(whole))];
    if (large < QUICK) return null;
  }
  return slow() ? `${Math.round(small)} -> ${Math.round(large)} ms` : null;
}

describe('time grows with the size of the text and no faster', () => {
  it.each(Object.entries(works))('%s', { timeout: 300_000 }, async (_, work) => {
    await work.ready('徐汇区若干措施\n一、支持知识产权服务机构。\n')();
    const slow: string[] = [];
    for (const [name, text] of Object.entries(work.texts)) {
      const told = await tooSlow(work, text);
      if (told !== null) slow.push(`${name}: ${told}`);
    }
    expect(slow).toEqual([]);
  });
});
