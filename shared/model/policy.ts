import type { Span } from './span.ts';

/**
 * A policy document (若干措施, 行动计划, 实施方案, 工作要点 …) as parsed from one text.
 *
 * Two views of the same words run through the model:
 * - *printed*: the characters of the source text; every `Span` points into it;
 * - *read*: the same words with recorded changes applied (full-width punctuation, high-confidence
 *   corrections, no layout blanks); every `string` holds it, unless its comment says printed.
 * `sliceOf(source, span)` always gives the printed words back.
 */
export type Policy = {
  /** The source text the spans point into. */
  readonly source: string;
  /** Title of the measures, lines joined; null when no line looks like a title. */
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** Issuing organs in order of signature (发文机关). */
  readonly issuers: readonly string[];
  /** 发文字号, e.g. 沪知局〔2024〕32号. */
  readonly docNumber: string | null;
  /** 成文日期 as ISO date, e.g. 2024-12-02; never the web posting date. */
  readonly issuedOn: string | null;
  readonly genre: string | null;
  /** The 印发通知 that stands before the measures. */
  readonly notice: Notice | null;
  /** 导语: purpose and basis before the first clause. */
  readonly preamble: { readonly text: string; readonly span: Span } | null;
  /** The clauses as a tree, in order of the text. */
  readonly clauses: readonly Clause[];
  /** Every line of the source, in order and without gaps: what it is and which clause it is in. */
  readonly lines: readonly Line[];
  /** Spans that are not part of the document: site chrome, scrape debris. */
  readonly noise: readonly Noise[];
  /** What is or may be damaged in the document (not in its noise), with printed and corrected reading. */
  readonly corrections: readonly Correction[];
};

export type Notice = {
  readonly span: Span;
  /** 关于印发《…》的通知; null when the title line is missing. */
  readonly title: string | null;
  /** 主送机关, without the closing colon. */
  readonly addressee: string | null;
};

export type Clause = {
  /**
   * Markers joined by dots, as a drafter would say it: 二.8, 三.(一).1, 第六条.(二). Unique: a second
   * （二） under 二 is 二.(二)#2. A heading without marker among marked ones is ¶1, ¶2 …; in a text
   * without any marker the paragraphs count 1, 2, 3 ….
   */
  readonly path: string;
  /** Depth in this tree, from 1; not the type of the marker. */
  readonly level: number;
  /** As printed: 一、 (一) 14、 第六条 ①. Empty where none is printed. */
  readonly marker: string;
  readonly markerSpan: Span;
  readonly style: MarkerStyle;
  /** Value of the marker: 十四、 is 14, 第二十条之一 is 20.01. */
  readonly number: number;
  readonly heading: string | null;
  readonly headingSpan: Span | null;
  /** True when the heading is the first sentence of its paragraph (1.增强集聚优势。深化…). */
  readonly runIn: boolean;
  /**
   * Own body as read, without heading, children and trailing note; paragraphs joined by \n. In an
   * article it may go on behind the children (前款所列…).
   */
  readonly text: string;
  /** The printed place of each paragraph of `text`. */
  readonly paragraphs: readonly Span[];
  readonly responsible: Responsible | null;
  /** 完成时限 as read, e.g. 2025年12月底, 持续推进. */
  readonly deadline: { readonly text: string; readonly span: Span } | null;
  /** From the marker to the end of the last descendant, without the closing line break. */
  readonly span: Span;
  /** From the marker to the end of the own body and note, as far as these stand before the children. */
  readonly own: Span;
  readonly children: readonly Clause[];
};

/** The shapes a marker can take; `level` does not follow from it. */
export type MarkerStyle =
  | 'part' // 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'arabic' // 1. 1． 1、
  | 'arabic-paren' // （1） 1）
  | 'circled'; // ①

/** 责任单位, taken from a trailing note in brackets or a line of its own. */
export type Responsible = {
  /** As read, without brackets and without the label 责任单位：. */
  readonly text: string;
  readonly span: Span;
  /** 牵头 bodies; where no body is named as 牵头, all bodies of the note in order. */
  readonly lead: readonly string[];
  /** 配合 bodies. */
  readonly support: readonly string[];
};

/** What a line is in the document. One role a line; a run-in clause line is `clause`. */
export type LineRole =
  | 'letterhead' // 版头: 份号, 密级, 紧急程度, 签发人 and the name of the organ over the 发文字号
  | 'notice-title'
  | 'doc-number'
  | 'addressee'
  | 'notice-body'
  | 'signature'
  | 'date'
  | 'annotation' // 附注, e.g. （此件公开发布）
  | 'title'
  | 'subtitle' // 题注: adopting body and dates in brackets or on lines below the title
  | 'preamble'
  | 'heading' // a clause marker with its heading alone on the line
  | 'clause' // a clause marker with body text on the line (run-in heading or none)
  | 'paragraph' // unnumbered body paragraph of a clause
  | 'dash' // ——bullet inside a clause
  | 'responsible' // 责任单位 note on a line of its own
  | 'table' // a row of a table, its cells joined by tabs
  | 'closing' // unnumbered paragraph after the last clause (施行, 有效期)
  | 'attachment' // 附件说明 and what follows it
  | 'colophon' // 版记: 抄送：… and 某某办公室 2025年3月6日印发
  | 'continuation' // the rest of the line above: a break inside a paragraph, copied out of a PDF
  | 'noise'
  | 'blank';

export type Line = {
  /** The whole printed line without its line break. */
  readonly span: Span;
  readonly role: LineRole;
  /** The line as read; '' for noise and blanks. */
  readonly text: string;
  /** Path of the clause the line belongs to; null outside the clauses. */
  readonly path: string | null;
  /** Level of that clause; 0 outside the clauses. */
  readonly level: number;
};

export type Noise = { readonly span: Span; readonly text: string; readonly reason: string };

export type Confidence = 'high' | 'medium' | 'low';

export type Correction = {
  readonly span: Span;
  readonly kind: CorrectionKind;
  readonly printed: string;
  /** The likely reading; null when something is wrong but the right reading is not known. */
  readonly reading: string | null;
  /** high: applied and shown with a mark; medium: offered; low: only noted. */
  readonly confidence: Confidence;
  readonly reason: string;
};

export type CorrectionKind =
  | 'half-width-punctuation'
  | 'stray-space'
  | 'wrong-character'
  | 'inserted-spam-word'
  | 'unclosed-quote'
  | 'marker-inconsistent'
  | 'missing-signature'
  | 'hyphen-for-dash'
  | 'other';
