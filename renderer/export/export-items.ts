import type { MenuProps } from 'antd';
import { Refusal } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { MOST_PRECEDENTS } from '../../shared/word/table/columns.ts';
import type { Against, Compared, Draft, Order } from './protocol.ts';

export type ExportItems = NonNullable<MenuProps['items']>;

/**
 * What stands beside 导出公文.
 *
 * @param chosen ids of the precedents on the desk.
 * @param remarks how many 批注 wait for the drafter.
 */
export function itemsOf(
  precedents: readonly Precedent[],
  chosen: readonly string[],
  remarks = 0,
): ExportItems {
  const names = chosen.flatMap((id) => precedents.find((one) => one.id === id)?.name ?? []);
  return [
    ...(remarks === 0 ? [] : [{ key: REMARKED, label: `公文（带未处理的批注${remarks}条）` }]),
    { key: 'pdf', label: '公文（PDF）' },
    { key: 'print', label: '打印…' },
    { type: 'divider' },
    { key: 'redline', label: '修订稿…' },
    {
      key: 'compared',
      type: 'group',
      label: names.length === 0 ? '与先例对照（尚未选择先例）' : `与${names.join('、')}对照`,
      children: [
        { key: 'table-word', label: '条款对照表（Word）' },
        { key: 'table-excel', label: '条款对照表（Excel）' },
        { key: 'notes', label: '起草说明' },
      ],
    },
    { type: 'divider' },
    { key: 'report-word', label: '检查报告（Word）' },
    { key: 'report-json', label: '检查报告（JSON）' },
  ];
}

/** The entry for the official file with its open remarks. */
export const REMARKED = 'official-remarks';

/** The form of the 检查报告 behind an entry of the menu; null for another file. */
export const reportExtension = (key: string): '.docx' | '.json' | null =>
  key === 'report-word' ? '.docx' : key === 'report-json' ? '.json' : null;

type Chosen = Omit<Compared, keyof Draft>;

/** What the draft is compared with in a table or in a 起草说明; a `Refusal` where that is nothing. */
export function comparedWith({
  draft,
  precedents,
  chosen,
  own,
}: {
  readonly draft: Pick<Compared, 'decisions' | 'borrowed' | 'topics'>;
  readonly precedents: Against['library'];
  readonly chosen: readonly string[];
  readonly own: Compared['own'];
}): Chosen {
  const there = chosen.filter((id) => precedents.some((precedent) => precedent.id === id));
  if (there.length === 0) {
    throw new Refusal('failed', '还没有选择先例。请先在“对照”栏里选一份，再导出。');
  }
  if (there.length > MOST_PRECEDENTS) {
    throw new Refusal(
      'failed',
      `最多与${MOST_PRECEDENTS}份先例对照，现选了${there.length}份，请减少后再导出。`,
    );
  }
  const { decisions, borrowed, topics } = draft;
  return { library: precedents, decisions, borrowed, topics, own, chosen: there };
}

/** The order behind an entry of the menu. */
export function orderOf(key: string, draft: Draft, compared: Chosen): Order {
  if (key === 'notes') return { kind: 'notes', ...draft, ...compared };
  const extension = key === 'table-excel' ? '.xlsx' : '.docx';
  return { kind: 'table', extension, ...draft, ...compared };
}
