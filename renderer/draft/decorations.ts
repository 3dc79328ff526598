import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from '@codemirror/view';
import type { Policy } from '../../shared/model/policy.ts';
import { type LineMark, pageMarks } from './marks.ts';
import type { RemarkMark } from './remark-marks.ts';

/** Sets the page from a reading of exactly the text the editor holds. */
export const setReading = StateEffect.define<Policy>();
/** Marks the lines that begin at these offsets as the current clause's. */
export const setCurrent = StateEffect.define<readonly number[]>();

/** Until the next reading arrives the marks move along with the words they stand at. */
const reading = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = transaction.docChanged ? marks.map(transaction.changes) : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setReading)) next = decorate(effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const current = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = transaction.docChanged ? marks.map(transaction.changes) : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setCurrent)) next = Decoration.set(effect.value.map((at) => barred.range(at)));
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks what colleagues remarked on. */
export const setRemarks = StateEffect.define<readonly RemarkMark[]>();

const remarked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = transaction.docChanged ? marks.map(transaction.changes) : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setRemarks)) next = Decoration.set(effect.value.map(remarkDecoration), true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function remarkDecoration(mark: RemarkMark) {
  if (mark.kind === 'line') {
    const attributes = { 'data-remarks': mark.label };
    return Decoration.line({ class: 'page-remarked', attributes }).range(mark.from);
  }
  const { from, to, tip } = mark;
  const attributes = { 'aria-description': tip };
  return Decoration.mark({ class: 'page-remark', attributes, tip }).range(from, to);
}

const barred = Decoration.line({ class: 'page-current' });

function decorate(policy: Policy): DecorationSet {
  const { lines, texts } = pageMarks(policy);
  return Decoration.set(
    [
      ...lines.map((line) => lineDecoration(line).range(line.from)),
      ...texts.map(({ from, to, look, tip }) =>
        Decoration.mark({ class: look, ...(tip === null ? {} : { tip }) }).range(from, to),
      ),
    ],
    true,
  );
}

function lineDecoration({ look, begin, end }: LineMark): Decoration {
  if (begin !== undefined) {
    return Decoration.line({
      class: `${look} page-begin`,
      attributes: { style: `--begin: ${begin}em` },
    });
  }
  return Decoration.line({
    class: look,
    ...(end === undefined ? {} : { attributes: { style: `--end: ${end}em` } }),
  });
}

const tips = hoverTooltip(
  (view, position) => {
    const found: { from: number; to: number; tip: string }[] = [];
    for (const field of [reading, remarked]) {
      view.state.field(field).between(position, position, (from, to, { spec }) => {
        if (typeof spec.tip === 'string') found.push({ from, to, tip: spec.tip });
      });
    }
    const first = found[0];
    if (first === undefined) return null;
    return {
      pos: first.from,
      end: first.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'page-tip';
        dom.textContent = found.map(({ tip }) => tip).join('\n');
        return { dom };
      },
    };
  },
  { hoverTime: 250 },
);

export const pageDecorations: Extension = [reading, current, remarked, tips];
