import { FileAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { ACCEPTED } from '../../opening/open-file.ts';

type Props = {
  readonly label: string;
  readonly primary?: boolean;
  /** A file is being read. */
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Asks for files, several at once. */
export function FileButton({ label, primary = false, busy, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button
        type={primary ? 'primary' : 'text'}
        size={primary ? 'middle' : 'small'}
        icon={<FileAddOutlined aria-hidden />}
        loading={busy}
        data-first={primary || undefined}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        aria-label="选择要入库的文件"
        onChange={choose}
      />
    </>
  );
}
