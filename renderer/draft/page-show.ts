import type { StateEffect } from '@codemirror/state';
import type { Policy } from '../../shared/model/policy.ts';
import type { ListedSource } from '../sources/listed.ts';
import { setCurrent, setReading, setRemarks } from './decorations.ts';
import { setReferences } from './page-references.ts';
import { setSources } from './page-sources.ts';
import { referenceMarks } from './reference-marks.ts';
import type { RemarkMark } from './remark-marks.ts';

/** What the page shows of a reading of its text. */
export type PageShow = {
  readonly policy: Policy;
  readonly remarks: readonly RemarkMark[];
  readonly sources: readonly ListedSource[];
  readonly currentPath: string | null;
};

/** Sets the page from a reading of the very text it shows. */
export function effectsOf({
  policy,
  remarks,
  sources,
  currentPath,
}: PageShow): readonly StateEffect<unknown>[] {
  const current = policy.lines.filter(({ path }) => path !== null && path === currentPath);
  return [
    setReading.of(policy),
    setRemarks.of(remarks),
    setSources.of(sources),
    setReferences.of(referenceMarks(policy)),
    setCurrent.of(current.map(({ span }) => span.from)),
  ];
}
