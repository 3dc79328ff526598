import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type ChangeEvent, useEffect, useRef } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { chosenFile } from '../opening/chosen-file.ts';
import { ConvertingBar } from '../opening/converting-bar.tsx';
import { ACCEPTED } from '../opening/open-file.ts';
import { useFileReader } from '../opening/use-file-reader.ts';
import { useSnapshots } from '../versions/use-snapshots.ts';
import { savedTime } from '../when.ts';
import type { ChosenBase } from './redline-base.ts';

type Props = {
  readonly api: Api;
  readonly draft: string;
  readonly precedents: readonly Precedent[];
  readonly base: ChosenBase;
  readonly onChange: (base: ChosenBase) => void;
  readonly onRefused: (message: string | null) => void;
  /** There are no versions to choose from. */
  readonly onNoVersion: () => void;
};

/** The version, the file or the precedent itself. */
export function BaseField(props: Props) {
  const { base, precedents, onChange } = props;
  switch (base.kind) {
    case 'snapshot':
      return <SnapshotSelect {...props} chosen={base.id} />;
    case 'file':
      return <FileChoice {...props} name={base.file?.name ?? null} />;
    default:
      return (
        <Select<string>
          className="redline-select"
          aria-label="先例"
          placeholder="选择一份先例"
          value={base.id}
          options={precedents.map(({ id, name, policy }) => ({
            value: id,
            label: `${name} ${policy.title ?? ''}`,
            title: policy.title ?? name,
          }))}
          onChange={(id) => onChange({ kind: 'precedent', id })}
        />
      );
  }
}

function SnapshotSelect({
  api,
  draft,
  chosen,
  onChange,
  onNoVersion,
}: Props & { readonly chosen: string | null }) {
  const { state } = useSnapshots(api, draft);
  const snapshots = state.stage === 'ready' ? state.snapshots : [];
  const hasNone = state.stage === 'ready' && snapshots.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (hasNone) onNoVersion();
  }, [hasNone]);
  if (state.stage === 'failed') return <span className="redline-refused">{state.message}</span>;
  if (hasNone) {
    return (
      <span className="meta">
        还没有早先的版本：写作时每半小时自动留存，也可在“版本”里保存。现在可改选文件或先例。
      </span>
    );
  }
  return (
    <Select<string>
      className="redline-select"
      aria-label="早先版本"
      placeholder="选择一个版本"
      loading={state.stage === 'opening'}
      value={chosen}
      options={snapshots.map(({ id, name, savedAt }) => ({
        value: id,
        label: `${name ?? '自动留存'}（${savedTime(savedAt, new Date())}）`,
      }))}
      onChange={(id) => onChange({ kind: 'snapshot', id })}
    />
  );
}

function FileChoice({ api, name, onChange, onRefused }: Props & { readonly name: string | null }) {
  const { read, converting } = useFileReader(api);
  const field = useRef<HTMLInputElement>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = chosenFile(event);
    if (file === null) return;
    const opened = await read(file);
    if (opened === null) return;
    onRefused(opened.ok ? null : opened.message);
    if (opened.ok) onChange({ kind: 'file', file: { name: file.name, text: opened.text } });
  };
  return (
    <span className="redline-file">
      <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => field.current?.click()}>
        {name === null ? '选择文件' : '换一个文件'}
      </Button>
      <span className="cut" title={name ?? ''}>
        {name ?? ''}
      </span>
      {converting !== null && <ConvertingBar converting={converting} />}
      <input
        ref={field}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label="选择修订依据的文件"
        onChange={(event) => void choose(event)}
      />
    </span>
  );
}
