import { analyze } from '../../../shared/analyze.ts';
import { openChecker } from '../../../shared/check/checker.ts';
import { fixed } from '../../../shared/check/fixed.ts';
import type { Finding } from '../../../shared/check/types.ts';
import { type Edit, edited } from '../../../shared/model/edit.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { type Span, sliceOf } from '../../../shared/model/span.ts';
import { walk } from '../../../shared/model/walk.ts';
import { renumberAll } from '../../../shared/suggest/numbering/renumber-all.ts';
import { demote, promote } from '../../../shared/suggest/structure/levels.ts';
import { removeClause } from '../../../shared/suggest/structure/remove.ts';
import { changeScheme } from '../../../shared/suggest/structure/restyle.ts';
import { schemes } from '../../../shared/suggest/structure/schemes.ts';
import { pastedOf } from '../../../shared/text/pasted/pasted.ts';
import { referencesOf } from '../../../shared/text/references/references.ts';
import { checkSet, contextOf } from '../../check-set.ts';
import { mutatedText } from '../mutated-text.ts';
import { realTexts } from '../real-texts.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';

/**
 * The text of a draft, from whomever: read, checked, mended, renumbered, moved and pasted. Nothing
 * throws, no character of it goes, and every place and edit lies in it.
 */
export const text = aimed<string>({
  name: 'text',
  corpus: realTexts,
  cases: mutatedText,
  sizeOf: (source) => source.length,
  file: asJsonFile(isText),
  run: (source) => {
    const policy = analyze(source);
    linesCover(policy);
    clausesLieIn(policy);
    findingsLieIn(policy);
    for (const { span } of referencesOf(policy)) liesIn(span, source, 'a reference');
    structured(policy);
    pasted(source);
  },
});

const { profile } = checkSet('drafts');
const context = contextOf(
  analyze('徐汇区知识产权服务业若干措施\n第一条 为了促进发展，制定本措施。\n'),
  profile,
);
const checked = openChecker(context);

const liesIn = ({ from, to }: Span, source: string, what: string): void =>
  mustHold(from >= 0 && from <= to && to <= source.length, `${what} lies outside of the text`);

/** Parse and print: what is no line is a line break, and nothing else is between two lines. */
function linesCover({ lines, source }: Policy): void {
  const printed = lines.map(({ span }, at) => {
    const between = source.slice(span.to, lines[at + 1]?.span.from ?? source.length);
    mustHold(/^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])?$/.test(between), 'words between two lines');
    return sliceOf(source, span) + between;
  });
  mustHold(printed.join('') === source, 'the lines do not print the text again');
}

function clausesLieIn({ clauses, source, lines, corrections, noise }: Policy): void {
  const paths = new Set<string>();
  for (const { path, span, own, markerSpan, marker } of walk(clauses)) {
    for (const place of [span, own, markerSpan]) liesIn(place, source, `clause ${path}`);
    mustHold(sliceOf(source, markerSpan) === marker, `the marker of ${path} is not what stands`);
    paths.add(path);
  }
  mustHold(paths.size === [...walk(clauses)].length, 'two clauses of one path');
  for (const { path } of lines) mustHold(path === null || paths.has(path), `no clause ${path}`);
  for (const { span, printed } of corrections)
    mustHold(sliceOf(source, span) === printed, 'a correction of what is not there');
  for (const { span, text } of noise)
    mustHold(sliceOf(source, span) === text, 'noise that is not there');
}

const findingIn = ({ span, related, fix, message, rule }: Finding, source: string): void => {
  for (const place of [span, ...related]) liesIn(place, source, rule);
  if (fix !== null) editsIn(fix.edits, source, rule);
  mustHold(message !== '' && !message.includes('undefined'), `${rule} says nothing`);
};

const editsIn = (edits: readonly Edit[], source: string, what: string): void => {
  for (const [at, edit] of edits.entries()) {
    liesIn(edit, source, `an edit of ${what}`);
    mustHold(edit.from >= (edits[at - 1]?.to ?? 0), `edits of ${what} overlap`);
  }
};

const numbersOf = (source: string): string => (source.match(/[0-9０-９]+/g) ?? []).join(' ');

function findingsLieIn(policy: Policy): void {
  for (const finding of checked(policy)) findingIn(finding, policy.source);
  const { turns, left, policy: after } = fixed(policy, context, analyze);
  for (const finding of left) findingIn(finding, after.source);
  for (const { source, made } of turns)
    for (const { fix, rule } of made)
      mustHold(
        numbersOf(edited(source, fix.edits)) === numbersOf(source),
        `a safe fix of ${rule} changes a number`,
      );
}

/** The first clauses only: each operation reads the whole text again. */
const FEW = 3;

function structured(policy: Policy): void {
  const paths = [...walk(policy.clauses)].slice(0, FEW).map(({ path }) => path);
  const [scheme] = schemes;
  const results = [
    renumberAll(policy),
    changeScheme(policy, scheme),
    ...paths.flatMap((path) => [
      promote(policy, path),
      demote(policy, path),
      removeClause(policy, path),
    ]),
  ];
  for (const result of results) {
    if (result.kind === 'refused') {
      mustHold(result.why !== '', 'refused without saying why');
      continue;
    }
    editsIn(result.edits, policy.source, 'an operation');
    mustHold(edited(policy.source, result.edits) === result.text, 'edits do not give the text');
  }
}

const letters = (words: string): string => (words.match(/[\p{L}\p{N}]/gu) ?? []).join('');

function pasted(source: string): void {
  const { text: plain } = pastedOf({ html: '', plain: source });
  // Halves of two characters may find each other where a sign between them goes.
  mustHold(
    /\p{Cs}/u.test(source) || letters(plain).length === letters(source).length,
    'letters went when the text was pasted',
  );
  pastedOf({ html: source, plain: source });
  const inHtml = `<p>${source.replaceAll('\n', '</p><p style="mso-list:l0 level1">')}</p>`;
  pastedOf({ html: inHtml, plain: '' });
}
