import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { analyze } from '../../shared/analyze.ts';
import type { Api } from '../../shared/api.ts';
import type { Round } from '../../shared/model/opinion.ts';
import { summaryOf } from '../../shared/opinions/summary.ts';
import { withoutReason } from '../../shared/opinions/tally.ts';
import type { OpenDraft } from '../draft/state.ts';
import { useExport } from '../export/use-export.ts';
import type { Dispatch } from '../session.ts';

type Props = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly round: Round;
  readonly dispatch: Dispatch;
};

const ITEMS = [
  { key: 'clause', label: '意见采纳情况表（Word，按条款）' },
  { key: 'unit', label: '意见采纳情况表（Word，按单位）' },
  { key: 'sheet', label: '意见采纳情况表（Excel）' },
  { key: 'anonymous', label: '对外公开的情况表（Word，不列单位）' },
  { type: 'divider' as const },
  { key: 'summary', label: '复制“征求意见情况”（用于起草说明）' },
];

/** 意见采纳情况表 as a file, and the paragraph for the 起草说明. */
export function TableExport({ api, draft, round, dispatch }: Props) {
  const { modal } = App.useApp();
  const readDraft = () => ({ source: draft.text, issuance: draft.issuance });
  const { exporting, start } = useExport(api, readDraft, dispatch);

  const copy = async (): Promise<void> => {
    const text = summaryOf(round, analyze(draft.text).title ?? '本文件');
    try {
      await navigator.clipboard.writeText(text);
      dispatch({ type: 'noticed', notice: { tone: 'good', text: '征求意见情况已复制。' } });
    } catch {
      modal.info({ title: '征求意见情况', content: text, okText: '关闭', width: 640 });
    }
  };
  const make = (key: string): void =>
    start((now) => ({
      kind: 'opinions',
      ...now,
      round,
      extension: key === 'sheet' ? '.xlsx' : '.docx',
      by: key === 'unit' ? 'unit' : 'clause',
      named: key !== 'anonymous',
    }));
  const pick = (key: string): void => {
    if (key === 'summary') {
      void copy();
      return;
    }
    const lacking = withoutReason(round).length;
    const open = round.opinions.filter(({ decision }) => decision === 'open').length;
    if (lacking + open === 0) {
      make(key);
      return;
    }
    modal.confirm({
      title: '意见还没有处理完',
      content: [
        lacking > 0 && `未采纳或部分采纳而没有写理由的 ${lacking} 条`,
        open > 0 && `待定的 ${open} 条`,
      ]
        .filter((words) => words !== false)
        .join('，')
        .concat('。表中这些地方会空着或写“待定”。'),
      okText: '仍然导出',
      cancelText: '返回处理',
      icon: null,
      centered: true,
      onOk: () => make(key),
    });
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items: ITEMS, onClick: ({ key }) => pick(key) }}
    >
      <Button loading={exporting !== null} aria-haspopup="menu">
        导出情况表 <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
