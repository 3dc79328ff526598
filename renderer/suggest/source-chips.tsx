import { useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import { pathName } from '../../shared/model/names.ts';
import type { Source } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';

type Props = {
  readonly sources: readonly Source[];
  /** n of N: documents that bear it out, of all chosen. */
  readonly docs: number;
  readonly of: number;
  readonly precedents: readonly Precedent[];
  readonly onOpen: (place: Place) => void;
};

/** So many stand in the line; more are opened by the chip that counts them. */
const IN_LINE = 3;

/** 2/3 and the clauses that bear a proposal out: 上海 二.9, 天津 四. Each opens its place. */
export function SourceChips({ sources, docs, of, precedents, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const folds = sources.length > IN_LINE;
  const evidence = `${docs}/${of}`;
  const words = `${of}份先例中${docs}份有`;
  return (
    <span className="sources">
      {folds ? (
        <button
          type="button"
          className="evidence"
          aria-expanded={all}
          aria-label={`${evidence}，${words}，${all ? '收起' : '列出'}${sources.length}处来源`}
          onClick={() => setAll(!all)}
        >
          {evidence}
        </button>
      ) : (
        <span className="evidence" role="img" aria-label={words}>
          {evidence}
        </span>
      )}
      {(all ? sources : sources.slice(0, folds ? IN_LINE - 1 : IN_LINE)).map((source) => {
        const name = `${nameOf(source.doc, precedents)} ${pathName(source.path)}`;
        return (
          <button
            key={`${source.doc} ${source.path}`}
            type="button"
            className="source"
            aria-label={`查看${name} ${source.heading ?? ''}`}
            title={source.heading ?? name}
            onClick={() => onOpen({ doc: source.doc, path: source.path })}
          >
            {name}
          </button>
        );
      })}
      {folds && !all && <span aria-hidden>…</span>}
    </span>
  );
}

const nameOf = (doc: string, precedents: readonly Precedent[]): string =>
  precedents.find(({ id }) => id === doc)?.name ?? doc;
