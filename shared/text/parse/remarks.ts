import { inForm } from '../../model/numbering.ts';
import type { Correction, LineRole } from '../../model/policy.ts';
import type { Reading } from '../reading.ts';
import type { Facts } from './facts.ts';
import type { Front } from './front.ts';
import { placeOf, type Row, wholeRow } from './rows.ts';
import type { Node, Tree } from './tree.ts';

/** What the structure itself shows to be damaged. */
export function structureRemarks(
  reading: Reading,
  tree: Tree,
  front: Front,
  facts: Facts,
): Correction[] {
  return [
    ...oddMarkers(reading, tree),
    ...lostSignature(reading, front, facts),
    ...noticeTitle(reading, front),
  ];
}

/** How often each form of marker stands in a series. */
type Forms = Map<string, number>;

/**
 * 14、 among 13. and 15.: a marker in another form than the rest of its series. Short series are
 * judged by what the style does in the whole text.
 */
function oddMarkers(reading: Reading, tree: Tree): Correction[] {
  const series = new Map<string, Forms>();
  const styles = new Map<string, Forms>();
  const printed = tree.nodes.filter((node) => node.marker.length > 0);
  for (const node of printed) {
    count(series, seriesOf(node), node.marker.form);
    count(styles, node.marker.style, node.marker.form);
  }
  const usual = new Map<Forms, string | null>();
  const usualOf = (forms: Forms | undefined): string | null => {
    if (forms === undefined) return null;
    const known = usual.get(forms);
    if (known !== undefined) return known;
    const form = majority(forms);
    usual.set(forms, form);
    return form;
  };
  return printed.flatMap((node) => {
    const form = usualOf(series.get(seriesOf(node))) ?? usualOf(styles.get(node.marker.style));
    return form === null || form === node.marker.form ? [] : [oddMarker(reading, node, form)];
  });
}

const seriesOf = (node: Node): string => `${node.parent?.row.index ?? ''} ${node.marker.style}`;

function count(groups: Map<string, Forms>, key: string, form: string): void {
  const forms = groups.get(key) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  groups.set(key, forms);
}

/** The form that at least twice as many markers have as any other; null when none has. */
function majority(forms: Forms): string | null {
  const [first, second] = [...forms].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < 2) return null;
  return second === undefined || first[1] >= 2 * second[1] ? first[0] : null;
}

function oddMarker(reading: Reading, node: Node, form: string): Correction {
  const span = placeOf(reading, { row: node.row, from: 0, to: node.marker.length });
  return {
    span,
    kind: 'marker-inconsistent',
    printed: reading.source.slice(span.from, span.to),
    reading: inForm(form, node.marker.number),
    confidence: 'high',
    reason: `同级序号写作“${inForm(form, 1)}”等，此处写法不同`,
  };
}

const rowWith = (front: Front, wanted: LineRole): Row | undefined =>
  [...front.roles].find(([, role]) => role === wanted)?.[0];

/** A notice with a date and no organ above it: the seal was a picture, or the line was lost. */
function lostSignature(reading: Reading, front: Front, facts: Facts): Correction[] {
  const date = rowWith(front, 'date');
  if (front.notice === null || date === undefined || rowWith(front, 'signature') !== undefined)
    return [];
  if (/[局委办府厅院部会室]\s/.test(date.text)) return [];
  const span = placeOf(reading, wholeRow(date));
  const printed = reading.source.slice(span.from, span.to);
  const reason = '通知只有成文日期，没有发文机关署名';
  return [
    {
      span,
      kind: 'missing-signature',
      printed,
      reading: facts.issuers.length === 0 ? null : `${facts.issuers.join('\n')}\n${printed}`,
      confidence: 'medium',
      reason:
        facts.issuers.length === 0
          ? reason
          : `${reason}；据通知内容，发文机关可能是${facts.issuers.join('、')}`,
    },
  ];
}

/** 印发《…》的通知 without 关于, or a notice that begins with its number. */
function noticeTitle(reading: Reading, front: Front): Correction[] {
  if (front.notice === null) return [];
  const title = rowWith(front, 'notice-title');
  const span = placeOf(reading, wholeRow(title ?? front.notice.first));
  const printed = reading.source.slice(span.from, span.to);
  if (title === undefined) {
    const reason = '通知缺标题（关于印发《……》的通知）';
    return [{ span, kind: 'other', printed, reading: null, confidence: 'medium', reason }];
  }
  if (!/^(?:印发|转发|发布|公布)/.test(title.text)) return [];
  const reason = '通知标题不完整，缺发文机关和“关于”';
  return [
    { span, kind: 'other', printed, reading: `关于${printed}`, confidence: 'medium', reason },
  ];
}
