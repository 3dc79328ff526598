import type { Issuance } from '../../model/issuance.ts';
import type { Span } from '../../model/span.ts';
import { organsOf } from '../../text/parse/organs.ts';
import type { Sourced } from '../blocks.ts';

/** Printed words and where they come from; null for what only the 发文要素 say. */
export type Words = { readonly text: string; readonly span: Span | null };

/** What a 版头 is made of, from the text and, where it says nothing, from the 发文要素. */
export type HeadFacts = {
  readonly copyNumber: Words | null;
  readonly secrecy: Words | null;
  readonly urgency: Words | null;
  readonly organs: readonly Words[];
  readonly number: Words | null;
  readonly signers: readonly Words[];
  /** Lines of the 版头 that are none of these; printed as they are. */
  readonly rest: readonly Words[];
  /** The text itself carries a 发文机关标志, which ends in 文件. */
  readonly marked: boolean;
};

/**
 * Takes the 版头 out of the blocks of a document: its lines at the top, and the 发文字号 which web
 * pages print below the title.
 *
 * @param named organs to take where neither a 版头 nor the 发文要素 name any: the 署名
 */
export const takeHead = (
  blocks: readonly Sourced[],
  { letterhead: given }: Issuance,
  named: readonly string[],
): { readonly facts: HeadFacts; readonly blocks: readonly Sourced[] } => {
  const lines = blocks.filter(({ block }) => block.kind === 'letterhead');
  const number = blocks.find(({ block }) => block.kind === 'doc-number');
  const [printed, ...beside] = number === undefined ? [] : numberLine(wordsOf(number));
  const read = headIn([...lines.flatMap(wordsOf), ...beside]);
  const organs = read.organs.length > 0 ? read.organs : made(given.organs);
  return {
    blocks: blocks.filter((one) => one !== number && !lines.includes(one)),
    facts: {
      copyNumber: read.copyNumber ?? one(given.copyNumber),
      secrecy: read.secrecy ?? one(given.secrecy),
      urgency: read.urgency ?? one(given.urgency),
      organs: organs.length > 0 ? organs : made(named),
      number: printed ?? one(given.docNumber),
      signers: read.signers.length > 0 ? read.signers : made(given.signers),
      rest: read.rest,
      marked: read.marked,
    },
  };
};

const one = (text: string): Words | null =>
  text.trim() === '' ? null : { text: text.trim(), span: null };

const made = (texts: readonly string[]): readonly Words[] =>
  texts.map(one).filter((words) => words !== null);

const wordsOf = ({ block, span }: Sourced): Words[] =>
  block.kind === 'letterhead' || block.kind === 'doc-number' ? [{ text: block.text, span }] : [];

/** On documents to superiors 签发人 stands on the line of the number (7.2.6). */
export const numberLine = (words: readonly Words[]): readonly Words[] =>
  words.flatMap(({ text, span }) =>
    text.split(/[\s\u3000]+(?=签发人[：:])/u).map((piece) => ({ text: piece, span })),
  );

const COPY = /^(?:(?:№|No\.?|份号[：:]?)\s*)?(\d{6})$/u;
const SECRECY = /^(?:密级[：:]\s*)?((?:绝密|机密|秘密)(?:★.{0,8})?)$/u;
const URGENCY = /^(?:紧急程度[：:]\s*)?(特提|特急|加急|平急|急件)$/u;
const SIGNERS = /^签发人[：:]\s*(.+)$/u;
const SUFFIX = /\s*文\s*件$/u;

/** What the lines of a 版头 say, each piece with the line it stands on. */
export const headIn = (lines: readonly Words[]): Omit<HeadFacts, 'number'> => {
  const parts = lines.flatMap(({ text, span }) =>
    piecesOf(text).map((piece) => ({ text: piece, span })),
  );
  const found = (pattern: RegExp): Words | null => {
    for (const { text, span } of parts) {
      const words = pattern.exec(text)?.[1];
      if (words !== undefined) return { text: words, span };
    }
    return null;
  };
  const signers = found(SIGNERS);
  const isNamed = ({ text }: Words) => organsOf(text.replace(SUFFIX, '')).length > 0;
  const isKnown = (words: Words) =>
    isNamed(words) ||
    /^文\s*件$/u.test(words.text) ||
    [COPY, SECRECY, URGENCY, SIGNERS].some((pattern) => pattern.test(words.text));
  return {
    copyNumber: found(COPY),
    secrecy: found(SECRECY),
    urgency: found(URGENCY),
    organs: parts
      .filter(isNamed)
      .flatMap(({ text, span }) =>
        organsOf(text.replace(SUFFIX, '')).map((organ) => ({ text: organ, span })),
      ),
    signers:
      signers === null
        ? []
        : signers.text.split(/[\s、，]+/u).map((text) => ({ text, span: signers.span })),
    rest: parts.filter((words) => !isKnown(words)),
    marked: parts.some(({ text }) => SUFFIX.test(text)),
  };
};

/**
 * 机密★1年　特急 share a line; the organ 上海市 徐汇区… with blanks inside is one, and so is a label
 * with what it names (№ 000012).
 */
const piecesOf = (line: string): readonly string[] => {
  const pieces = line.split(/(?<!№|No\.?|[：:])[\s\u3000]+/u);
  const isMark = (piece: string) => [COPY, SECRECY, URGENCY].some((mark) => mark.test(piece));
  return pieces.length > 1 && pieces.some(isMark) ? pieces : [line];
};
