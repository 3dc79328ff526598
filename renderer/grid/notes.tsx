import type { Clause } from '../../shared/model/policy.ts';

/** 责任单位 and 完成时限, where the clause names them. */
export function Notes({ clause }: { readonly clause: Clause }) {
  return (
    <>
      {clause.responsible !== null && (
        <p className="grid-note meta">责任单位：{clause.responsible.text}</p>
      )}
      {clause.deadline !== null && (
        <p className="grid-note meta">完成时限：{clause.deadline.text}</p>
      )}
    </>
  );
}
