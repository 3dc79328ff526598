import { perPolicy } from '../../shared/model/per-policy.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { type Span, sliceOf } from '../../shared/model/span.ts';
import { referencesOf } from '../../shared/text/references/references.ts';
import {
  type Placed,
  type Targets,
  targetsOf,
  upwards,
} from '../../shared/text/references/targets.ts';
import type { Reference, Target } from '../../shared/text/references/types.ts';

/** A reference on the page: how it is drawn, what its tip says, where it leads. */
export type ReferenceMark = Span & {
  readonly look: 'valid' | 'broken' | 'unknown';
  readonly tip: string;
  /** Where the caret goes; null where it leads nowhere. */
  readonly goal: number | null;
};

/** The references of a draft to itself; what belongs to other documents is not marked. */
export const referenceMarks: (policy: Policy) => readonly ReferenceMark[] = perPolicy((policy) => {
  const references = referencesOf(policy);
  if (references.length === 0) return [];
  const targets = targetsOf(policy);
  return references.flatMap((reference) => markOf(reference, targets) ?? []);
});

function markOf({ span, resolution }: Reference, targets: Targets): ReferenceMark | null {
  switch (resolution.kind) {
    case 'ignored':
      return null;
    case 'broken':
      return { ...span, look: 'broken', tip: `引用没有着落：${resolution.why}`, goal: null };
    case 'unknown':
      return { ...span, look: 'unknown', tip: `所指未定：${resolution.why}`, goal: null };
    case 'valid': {
      const [first] = resolution.targets;
      const names = resolution.targets.map((target) => targetName(target, targets));
      return {
        ...span,
        look: 'valid',
        tip: `指向 ${shortened(names)}`,
        goal: first === undefined ? null : goalOf(first, targets),
      };
    }
  }
}

/** So many targets are named in full. */
const MOST_NAMED = 3;

const shortened = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED - 1).join('；')} 等${names.length}处`
    : names.join('；');

/** 二、（一）增强集聚优势; 第二章第四条 申请人应当…; 第二章第四条第2款 申请人还应…. */
function targetName(target: Target, { byPath, policy }: Targets): string {
  if (target.kind === 'attachment') return `附件 ${target.name}`.trim();
  const placed = byPath.get(target.path);
  if (placed === undefined) return '';
  const { clause } = placed;
  const markers = markersTo(placed);
  if (target.paragraph === null) {
    // 第三条 and its words are two; 二、（一） runs into its heading.
    const gap = /[条章节编分]$/.test(markers) ? ' ' : '';
    return `${markers}${gap}${clause.heading ?? beginning(clause.text)}`;
  }
  const span = clause.paragraphs[target.paragraph];
  const words = span === undefined ? '' : beginning(sliceOf(policy.source, span));
  return `${markers}第${target.paragraph + 1}款 ${words}`;
}

const markersTo = (placed: Placed): string =>
  [...upwards(placed)]
    .map(({ marker }) => marker.trim())
    .reverse()
    .join('');

const FIRST_WORDS = 20;

const beginning = (text: string): string =>
  text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;

function goalOf(target: Target, { byPath }: Targets): number | null {
  if (target.kind === 'attachment') return target.at;
  const clause = byPath.get(target.path)?.clause;
  return clause === undefined ? null : beginningOf(clause, target.paragraph);
}

const beginningOf = ({ span, paragraphs }: Clause, paragraph: number | null): number =>
  (paragraph === null ? undefined : paragraphs[paragraph]?.from) ?? span.from;
