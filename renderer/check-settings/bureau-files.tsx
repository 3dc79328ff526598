import { Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import { readBureauFile } from '../../shared/bureau/file.ts';
import type { Settings } from '../../shared/settings.ts';
import { chosenFile } from '../opening/chosen-file.ts';
import { BureauExport } from './bureau-export.tsx';
import { BureauImport, type Waiting } from './bureau-import.tsx';
import { faultIn } from './edits.ts';

type Props = {
  readonly api: Api;
  /** As set in the dialog, saved or not: that goes into the file and is saved along. */
  readonly settings: Settings;
  readonly onTake: (change: (here: Settings) => Settings) => Promise<string | null>;
};

/** 单位检查方案: how it is set here as a file for the whole bureau, and the file of a colleague. */
export function BureauFiles({ api, settings, onTake }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [exporting, setExporting] = useState(false);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = chosenFile(event);
    if (file === null) return;
    // What is set here is saved along with it.
    const fault = faultIn(settings.checks);
    if (fault !== null) return setSaid(fault);
    const read = readBureauFile(await file.text());
    setSaid(read.ok ? null : `“${file.name}”：${read.message}`);
    if (read.ok) setWaiting({ ...read, name: file.name });
  };
  return (
    <div className="bureau-files">
      <Button onClick={() => field.current?.click()}>导入方案…</Button>
      <Button onClick={() => setExporting(true)}>导出方案…</Button>
      {said !== null && (
        <span className="bureau-said" role="status">
          {said}
        </span>
      )}
      <input
        ref={field}
        type="file"
        accept=".json"
        hidden
        aria-label="选择单位检查方案文件"
        onChange={(event) => void choose(event)}
      />
      <BureauExport
        open={exporting}
        api={api}
        settings={settings}
        onSaid={setSaid}
        onClose={() => setExporting(false)}
      />
      <BureauImport
        waiting={waiting}
        settings={settings}
        onTake={onTake}
        onSaid={setSaid}
        onClose={() => setWaiting(null)}
      />
    </div>
  );
}
