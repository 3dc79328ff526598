import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { chosenFile } from '../opening/chosen-file.ts';

type Props = { readonly busy: boolean; readonly onFile: (file: File) => void };

/** Takes a library file into the shared library. */
export function SharedImport({ busy, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        disabled={busy}
        icon={<ImportOutlined aria-hidden />}
        onClick={() => field.current?.click()}
      >
        导入…
      </Button>
      <input
        ref={field}
        type="file"
        accept=".json"
        hidden
        aria-label="选择要导入共享先例库的文件"
        onChange={(event) => {
          const file = chosenFile(event);
          if (file !== null) onFile(file);
        }}
      />
    </>
  );
}
