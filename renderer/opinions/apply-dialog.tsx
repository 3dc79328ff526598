import { Modal } from 'antd';
import { type RefObject, useMemo } from 'react';
import { difference } from '../../shared/compare/difference.ts';
import type { Opinion } from '../../shared/model/opinion.ts';
import { type AppliedLine, applied } from '../../shared/opinions/applying.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { enterDialog } from '../focus.ts';
import type { Dispatch } from '../session.ts';

type Props = {
  readonly opinion: Opinion;
  readonly editor: RefObject<PageEditor | null>;
  readonly dispatch: Dispatch;
  readonly onApplied: () => void;
  readonly onClose: () => void;
};

/** What an opinion would make of the text, before it does: one step that can be undone. */
export function ApplyDialog({ opinion, editor, dispatch, onApplied, onClose }: Props) {
  const made = useMemo(() => applied(opinion, editor.current?.text() ?? ''), [opinion, editor]);
  const apply = (): void => {
    editor.current?.insert((text) => {
      // The words as they are when it is done, not as they were when the dialog opened.
      const now = applied(opinion, text);
      dispatch({
        type: 'noticed',
        notice: now.ok
          ? { tone: 'good', text: '已套用到正文，按 Ctrl+Z 可撤销。' }
          : { tone: 'bad', text: now.message },
      });
      if (!now.ok) return null;
      onApplied();
      return { edits: now.edits };
    }, 'pane');
    onClose();
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open
      centered
      width={720}
      title="按意见套用到正文"
      okText="套用"
      cancelText="取消"
      okButtonProps={{ disabled: !made.ok }}
      onOk={apply}
      onCancel={onClose}
    >
      {made.ok ? (
        <div className="apply-lines">
          {made.lines.map((line) => (
            <AppliedText key={`${line.before}\n${line.after}`} line={line} />
          ))}
        </div>
      ) : (
        <p role="alert">{made.message}</p>
      )}
    </Modal>
  );
}

function AppliedText({ line: { before, after } }: { readonly line: AppliedLine }) {
  return (
    <p className="clause-text apply-line">
      {difference(before, after).map(({ op, text }, at) => {
        const Mark = op === 'insert' ? 'ins' : op === 'delete' ? 'del' : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity
        return <Mark key={at}>{text}</Mark>;
      })}
    </p>
  );
}
