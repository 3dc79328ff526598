import { Button, Input } from 'antd';
import { FileButton } from './file-button.tsx';

type Props = {
  /** A file is being read. */
  readonly busy: boolean;
  readonly pasted: string;
  readonly onPasted: (pasted: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** The pasted text is to be looked at. */
  readonly onReview: () => void;
};

/** The beginning: choose files, drop them anywhere in the window, or paste a text. */
export function TakeView({ busy, pasted, onPasted, onFiles, onReview }: Props) {
  return (
    <section className="adding-take" aria-label="选择先例">
      <div className="adding-choose">
        <FileButton primary busy={busy} label="选择文件…" onFiles={onFiles} />
        <p className="muted">
          Word（.docx，装有 LibreOffice 时还可 .doc .wps .odt
          .rtf）或文本文件，可一次选多份，也可直接拖进窗口。
        </p>
      </div>
      <div className="adding-paste">
        <Input.TextArea
          aria-label="粘贴先例全文"
          placeholder="或把网页、PDF 上的全文粘贴在这里，连同标题、发文字号和日期"
          value={pasted}
          onChange={({ target }) => onPasted(target.value)}
        />
        <Button disabled={pasted.trim() === ''} onClick={onReview}>
          核对这份文字
        </Button>
      </div>
    </section>
  );
}
