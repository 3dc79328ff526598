import { Dropdown } from 'antd';
import { useRef } from 'react';
import type { CoverageCell, CoverageRow } from '../../shared/compare/coverage.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { ShareBar } from './share-bar.tsx';
import { cellName, nameOfClause, policyOf } from './words.ts';

type Props = {
  readonly row: CoverageRow;
  readonly cell: CoverageCell;
  readonly column: number;
  readonly focusable: boolean;
  readonly draft: Policy;
  readonly precedents: readonly Precedent[];
  readonly onOpen: (place: { readonly doc: string | null; readonly path: string }) => void;
};

/**
 * A bar as long as the share of the topic's measures the document has, with the number of its
 * clauses. One clause is gone to at once, of several one is picked from a list.
 */
export function MatrixCell(props: Props) {
  const { row, cell, column, focusable, draft, precedents, onOpen } = props;
  const { doc, clauses } = cell;
  const name = cellName(row, cell, precedents);
  const element = useRef<HTMLButtonElement>(null);
  const [only] = clauses;
  const several = clauses.length > 1;
  const button = (
    <button
      type="button"
      className="coverage-cell"
      data-column={column}
      data-lacks={clauses.length === 0 || undefined}
      tabIndex={focusable ? 0 : -1}
      aria-label={name}
      aria-haspopup={several ? 'menu' : undefined}
      aria-disabled={(clauses.length === 0 && doc !== null) || undefined}
      title={name}
      ref={element}
      onClick={() => {
        if (!several && only !== undefined) onOpen({ doc, path: only });
      }}
    >
      <span>{clauses.length > 0 ? clauses.length : doc === null ? '缺' : '–'}</span>
      {(clauses.length > 0 || doc === null) && <ShareBar share={cell.share} />}
    </button>
  );
  if (!several) return button;
  const policy = policyOf(doc, draft, precedents);
  const items = clauses.map((path, at) => ({
    key: path,
    label: (
      <>
        {nameOfClause(policy, path)}
        {at >= cell.primary && <span className="meta"> 兼及</span>}
      </>
    ),
  }));
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      onOpenChange={(isOpen) => {
        if (!isOpen) element.current?.focus();
      }}
      menu={{ items, onClick: ({ key }) => onOpen({ doc, path: key }) }}
    >
      {button}
    </Dropdown>
  );
}
