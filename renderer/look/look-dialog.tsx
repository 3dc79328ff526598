import { Modal, Radio } from 'antd';
import type { Look } from '../../shared/look.ts';
import './look.css';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly open: boolean;
  readonly look: Look;
  /** Why the last choice was not kept; null where it was. */
  readonly refused: string | null;
  readonly onChoose: (look: Look) => void;
  readonly onClose: () => void;
};

const appearances = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const satisfies readonly { readonly value: Look['appearance']; readonly label: string }[];

const sizes = [
  { value: 'small', label: '小' },
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'largest', label: '特大' },
] as const satisfies readonly { readonly value: Look['size']; readonly label: string }[];

/** 外观: what is chosen shows at once in the whole window, and stays for all drafts. */
export function LookDialog({ open, look, refused, onChoose, onClose }: Props) {
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      destroyOnHidden
      width="27.5rem"
      title="外观"
      footer={null}
      onCancel={onClose}
    >
      <div className="look">
        <span id="look-appearance">颜色</span>
        <Radio.Group
          aria-labelledby="look-appearance"
          optionType="button"
          options={[...appearances]}
          value={look.appearance}
          onChange={({ target }) => onChoose({ ...look, appearance: target.value })}
        />
        <span id="look-size">界面字号</span>
        <Radio.Group
          aria-labelledby="look-size"
          optionType="button"
          options={[...sizes]}
          value={look.size}
          onChange={({ target }) => onChoose({ ...look, size: target.value })}
        />
      </div>
      <p className="muted look-note">只改界面；公文的字号、版式预览和导出的文件不变。</p>
      {refused !== null && (
        <p className="look-refused" role="alert">
          {refused}
        </p>
      )}
    </Modal>
  );
}
