import type { Issuance } from '../model/issuance.ts';
import type { Policy } from '../model/policy.ts';
import type { Placed, Sourced } from './blocks.ts';
import { type Elements, elementsOf } from './elements/elements.ts';
import {
  type ImprintLine,
  imprintBeside,
  imprintBlocks,
  imprintLines,
} from './elements/imprint.ts';
import { type Part, placed } from './elements/placing.ts';
import { formatWith } from './format/house.ts';
import type { Format } from './format.ts';
import { documentHead } from './head/document.ts';
import { type HeadFacts, takeHead } from './head/facts.ts';
import { letterHead } from './head/letter.ts';
import { slipsIn } from './issuance/slips.ts';

export type Form = Exclude<Issuance['form'], 'auto'>;

/** What is printed, in order and with its place: the one source of file, redline and preview. */
export type OfficialBlocks = {
  readonly placed: readonly Placed[];
  readonly format: Format;
  /** The form it takes; never auto. */
  readonly form: Form;
  /** What the form asks for and is not there, or is printed as filled in and looks wrong. */
  readonly remarks: readonly string[];
};

/**
 * A policy as it is printed with these 发文要素: each block with the span of the printed words it
 * comes from, null for what was made (blank lines, the 版头 of an issuance).
 */
export const officialBlocks = (policy: Policy, issuance: Issuance): OfficialBlocks => {
  const format = formatWith(issuance.deviations);
  const chosen = chooseParts(elementsOf(policy, format), issuance.parts);
  const [first = [], ...rest] = chosen.parts;
  const head = takeHead(first, issuance, namesIn(first, policy));
  const form = issuance.form === 'auto' ? formOf(policy, issuance, head.facts) : issuance.form;
  const asked = imprintAsked(form, issuance, format);
  const parts: readonly Part[] =
    form === 'plain'
      ? chosen.parts.map((blocks) => ({ head: [], blocks }))
      : [
          { head: headOf(form, head.facts, format), blocks: head.blocks },
          ...rest.map((blocks) => ({ head: [], blocks })),
        ];
  return {
    format,
    form,
    placed: [
      ...placed(parts, issuance.sealed, format),
      ...imprintOf(form, chosen.imprint, asked, format),
    ],
    remarks: [
      ...chosen.remarks,
      ...(form === 'plain'
        ? []
        : [
            ...missingIn(head.facts, form),
            ...slipsIn(head.facts, imprintBeside(chosen.imprint, asked), {
              addressee: policy.notice?.addressee ?? '',
              issuedOn: policy.issuedOn,
            }),
          ]),
    ],
  };
};

type Chosen = {
  readonly parts: readonly (readonly Sourced[])[];
  readonly imprint: readonly ImprintLine[];
  readonly remarks: readonly string[];
};

const chooseParts = (elements: Elements, wanted: Issuance['parts']): Chosen => {
  const { notice, measures, imprint } = elements;
  const all = [
    { name: 'notice', blocks: notice, imprint: imprint.notice },
    { name: 'measures', blocks: measures, imprint: imprint.measures },
  ].filter(({ blocks }) => blocks.length > 0);
  const some = all.filter(({ name }) => wanted === 'all' || name === wanted);
  const printed = some.length > 0 ? some : all;
  const remarks =
    some.length > 0 || all.length === 0
      ? []
      : [`没有可单独导出的${wanted === 'notice' ? '印发通知' : '措施正文'}，已导出全文`];
  return {
    parts: printed.map(({ blocks }) => blocks),
    imprint: printed.flatMap((part) => part.imprint),
    remarks,
  };
};

/** The 署名 of the first part, else the organs the text is by. */
const namesIn = (blocks: readonly Sourced[], policy: Policy): readonly string[] => {
  const signed = blocks.flatMap(({ block }) => (block.kind === 'signature' ? [block.text] : []));
  return policy.issuers.length > 0 ? policy.issuers : signed;
};

/**
 * 文件格式 where organ and number are known, of a notice, of a text that carries its own 版头 or of
 * the 发文要素; else the bare text as drafts go round. A web page prints organ and number with
 * measures that have no notice, too.
 */
const formOf = (
  policy: Policy,
  { letterhead, parts }: Issuance,
  { organs, number, marked }: HeadFacts,
): Form => {
  const goesOut =
    marked || letterhead.organs.length > 0 || (policy.notice !== null && parts !== 'measures');
  return goesOut && organs.length > 0 && number !== null ? 'document' : 'plain';
};

const headOf = (form: Form, facts: HeadFacts, format: Format): readonly Sourced[] =>
  form === 'letter' ? letterHead(facts, format) : documentHead(facts, format);

/** On a letter the 版记 has no line of who printed it (10.1). */
const imprintAsked = (
  form: Form,
  { imprint }: Issuance,
  { letter }: Format,
): Issuance['imprint'] =>
  form === 'letter' && !letter.printedLine.value
    ? { ...imprint, printedBy: '', printedOn: '' }
    : imprint;

/** On a letter the 版记 has no rules (10.1); words of the text stay. */
const imprintOf = (
  form: Form,
  inText: readonly ImprintLine[],
  imprint: Issuance['imprint'],
  format: Format,
): readonly Placed[] => {
  const lines = form === 'plain' ? inText : imprintLines(inText, { imprint }, format);
  const ruled = form !== 'letter' || format.letter.imprintRules.value;
  return imprintBlocks(lines, ruled, format).map((one) => ({
    ...one,
    newPage: false,
    keepNext: false,
  }));
};

const missingIn = ({ organs, number }: HeadFacts, form: Form): readonly string[] => {
  const name = form === 'letter' ? '信函格式' : '文件格式';
  return [
    ...(organs.length > 0 ? [] : [`${name}缺发文机关标志：正文没有署名，请填写发文机关`]),
    ...(number !== null ? [] : [`${name}缺发文字号：请在正文标题下写明或在发文要素中填写`]),
  ];
};
