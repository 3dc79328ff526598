import { Modal } from 'antd';
import { useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import { enterDialog } from '../focus.ts';
import { type ImportPlan, newIn } from './import-plan.ts';

type Props = {
  /** Null while no file waits. */
  readonly plan: ImportPlan | null;
  readonly precedents: readonly Precedent[];
  /** How many topics of their own the user has. */
  readonly ownTopics: number;
  readonly onImport: (plan: ImportPlan) => Promise<void>;
  readonly onClose: () => void;
};

const MOST_NAMED = 8;

/** What a colleague's library would bring, before it is taken over. */
export function ImportDialog({ plan, precedents, ownTopics, onImport, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const fresh = plan === null ? null : newIn(plan, precedents, ownTopics);
  const nothing = fresh !== null && fresh.fresh.length === 0 && fresh.topics === 0;
  const take = async (): Promise<void> => {
    if (plan === null) return;
    setBusy(true);
    await onImport(plan);
    setBusy(false);
    onClose();
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={plan !== null}
      centered
      destroyOnHidden
      title="导入先例库"
      okText="导入"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={onClose}
    >
      {plan !== null && fresh !== null && (
        <>
          <p>
            “{plan.name}”里有 {plan.precedents.length} 份先例
            {fresh.known > 0 && `，其中 ${fresh.known} 份已在库中，不会重复`}。
          </p>
          {fresh.fresh.length > 0 && (
            <p>
              将新增：{fresh.fresh.slice(0, MOST_NAMED).join('、')}
              {fresh.fresh.length > MOST_NAMED && ` 等 ${fresh.fresh.length} 份`}。
            </p>
          )}
          {fresh.topics > 0 && <p>将新增自定主题 {fresh.topics} 个。</p>}
          {nothing && <p>没有新的先例和主题；您对条款主题的更改不会被覆盖。</p>}
          {plan.problems.map((problem) => (
            <p key={problem} className="muted">
              {problem}
            </p>
          ))}
        </>
      )}
    </Modal>
  );
}
