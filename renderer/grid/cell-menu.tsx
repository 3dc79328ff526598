import type { GridCell } from '../../shared/compare/grid/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { relationWord } from '../compare/counterparts.ts';
import { type MenuItems, QuietMenu } from './quiet-menu.tsx';
import type { Verdict } from './verdict.ts';

type Props = {
  readonly cell: GridCell;
  readonly precedent: Precedent;
  readonly onVerdict: (verdict: Verdict) => void;
  /** 另选条款: any other clause of the precedent. */
  readonly onPick: () => void;
  readonly onOpen: (clause: Clause) => void;
  readonly onClosed: () => void;
};

/** What can be said of the link in a cell. */
export function CellMenu({ cell, precedent, onVerdict, onPick, onOpen, onClosed }: Props) {
  const run = (key: string): void => {
    const [action = '', index = ''] = key.split(' ');
    const clause = cell.candidates[Number(index)]?.clause;
    if (action === 'pick') onPick();
    else if (action === 'none' || action === 'withdraw') onVerdict({ kind: action });
    else if (clause !== undefined && action === 'open') onOpen(clause);
    else if (clause !== undefined && (action === 'confirm' || action === 'reject'))
      onVerdict({ kind: action, clause });
  };
  return (
    <QuietMenu
      title={`确认或更正${precedent.name}的对应条款 Enter`}
      items={() => itemsOf(cell)}
      onRun={run}
      onClosed={onClosed}
    />
  );
}

function itemsOf({ candidates, decisions }: GridCell): MenuItems {
  const [best, ...others] = candidates;
  const items: MenuItems = [];
  if (best !== undefined && best.link.by === 'words')
    items.push({ key: 'confirm 0', label: '✓ 确认对应' });
  for (const [at, { link, clause }] of others.entries())
    items.push({
      key: `confirm ${at + 1}`,
      label: `改为 ${clauseName(clause)}（${relationWord(link)}）`,
    });
  items.push({ key: 'pick', label: '另选条款…' });
  if (best !== undefined) items.push({ key: 'reject 0', label: '不是这一条' });
  if (!decisions.some(({ kind }) => kind === 'none'))
    items.push({ key: 'none', label: best === undefined ? '✓ 确认无对应' : '无对应' });
  if (decisions.length > 0) items.push({ type: 'divider' }, { key: 'withdraw', label: '撤销更正' });
  if (best !== undefined) items.push({ type: 'divider' }, { key: 'open 0', label: '查看原处' });
  return items;
}
