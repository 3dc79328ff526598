import { AuditOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Snapshot } from '../../shared/api.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import { chosenFile } from '../opening/chosen-file.ts';
import { ConvertingBar } from '../opening/converting-bar.tsx';
import { ACCEPTED } from '../opening/open-file.ts';
import { useFileReader } from '../opening/use-file-reader.ts';
import { takeReview } from '../review/keep-review.ts';
import { Failure } from '../start/failure.tsx';
import type { VersionsProps } from './props.ts';
import { SaveVersion } from './save-version.tsx';
import { useLanding } from './use-landing.ts';
import { sentenceOf, useSnapshots } from './use-snapshots.ts';
import { VersionLine } from './version-line.tsx';

type Props = Omit<VersionsProps, 'versions'>;

/** What the draft can be compared with: its earlier versions, or a file. */
export function VersionList({ api, draft, text: present, dispatch }: Props) {
  const { state, reload } = useSnapshots(api, draft);
  const { read, converting } = useFileReader(api);
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  useLanding(section, state.stage === 'ready', '.versions-table button');
  const words = wordCount(present);
  /** What the file that is chosen next is for. */
  const asReview = useRef(false);
  const chooseFile = (review: boolean): void => {
    asReview.current = review;
    field.current?.click();
  };

  const compareWith = async (snapshot: Snapshot): Promise<void> => {
    try {
      const shown = await api.showSnapshot({ id: draft, snapshot: snapshot.id });
      dispatch({ type: 'earlierChosen', earlier: { kind: 'snapshot', ...shown } });
    } catch (error) {
      setRefused(sentenceOf(error));
      reload();
    }
  };
  const rename = async (snapshot: Snapshot, name: string): Promise<void> => {
    try {
      await api.nameSnapshot({ id: draft, snapshot: snapshot.id, name });
      setRefused(null);
    } catch (error) {
      setRefused(sentenceOf(error));
    }
    reload();
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = chosenFile(event);
    if (file === null) return;
    const opened = await read(file);
    if (opened === null) return;
    if (!opened.ok) {
      setRefused(opened.message);
      return;
    }
    if (asReview.current) {
      const refused = await takeReview({ api, draft, text: present, dispatch }, opened);
      setRefused(refused);
      return;
    }
    const { text, before } = opened;
    const unrevised = before?.text ?? null;
    dispatch({
      type: 'earlierChosen',
      earlier: { kind: 'file', name: file.name, text, unrevised, reading: 'revised' },
    });
  };

  return (
    <section className="versions-list" aria-label="选择要对比的版本" ref={section} tabIndex={-1}>
      <div className="versions-start">
        <SaveVersion api={api} draft={draft} text={present} onKept={reload} />
        <Button
          icon={<AuditOutlined aria-hidden />}
          title="存为版本，改动逐处列在“审改”栏，由你接受或拒绝"
          onClick={() => chooseFile(true)}
        >
          导入审改稿
        </Button>
        <Button
          icon={<FolderOpenOutlined aria-hidden />}
          title="只用来对比，不会替换草稿，也不会另存"
          onClick={() => chooseFile(false)}
        >
          打开文件对比
        </Button>
        <input
          ref={field}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label="选择要对比的文件"
          onChange={(event) => void choose(event)}
        />
      </div>
      {converting !== null && <ConvertingBar converting={converting} />}
      {refused !== null && (
        <p className="versions-refused" role="alert">
          {refused}
        </p>
      )}
      {state.stage === 'opening' && (
        <p className="versions-state muted" role="status">
          正在读取早先的版本…
        </p>
      )}
      {state.stage === 'failed' && (
        <Failure
          title="早先的版本没有读出"
          message={state.message}
          action="重新读取"
          onAction={reload}
        />
      )}
      {state.stage === 'ready' && (
        <>
          {state.problems.map((problem) => (
            <p key={problem} className="versions-refused" role="alert">
              {problem}
            </p>
          ))}
          {state.snapshots.length === 0 ? (
            <p className="versions-state muted">
              还没有早先的版本：写作时每半小时自动留存一份，也可以现在保存一份，或打开文件对比。
            </p>
          ) : (
            <>
              <table className="versions-table">
                <thead>
                  <tr>
                    <th scope="col">版本</th>
                    <th scope="col">时间</th>
                    <th scope="col">字数</th>
                    <th scope="col">本稿与之相比</th>
                    <th scope="col">操作</th>
                  </tr>
                </thead>
                <tbody>
                  {state.snapshots.map((snapshot) => (
                    <VersionLine
                      key={snapshot.id}
                      snapshot={snapshot}
                      words={words}
                      onCompare={() => void compareWith(snapshot)}
                      onRename={(name) => void rename(snapshot, name)}
                    />
                  ))}
                </tbody>
              </table>
              <p className="meta">
                自动留存的版本，最近一天的全部保留，更早的每天保留最后一份；命名的版本一直保留。
              </p>
            </>
          )}
        </>
      )}
    </section>
  );
}
