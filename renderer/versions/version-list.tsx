import { AuditOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import type { Snapshot } from '../../shared/api.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import { chosenFile } from '../opening/chosen-file.ts';
import { ConvertingBar } from '../opening/converting-bar.tsx';
import { ACCEPTED } from '../opening/open-file.ts';
import { useFileReader } from '../opening/use-file-reader.ts';
import { takeReview } from '../review/keep-review.ts';
import { Failure } from '../start/failure.tsx';
import { useLatest } from '../use-latest.ts';
import { useQuestion } from '../use-question.ts';
import { VersionPreview } from './preview.tsx';
import type { VersionsProps } from './props.ts';
import { restoreVersion } from './restore.ts';
import { SaveVersion } from './save-version.tsx';
import { Timeline } from './timeline.tsx';
import { titleOf } from './title.ts';
import { useChanges } from './use-changes.ts';
import { useLanding } from './use-landing.ts';
import { sentenceOf, useSnapshots } from './use-snapshots.ts';
import type { LineActions } from './version-line.tsx';

type Props = Omit<VersionsProps, 'versions'>;

type Said =
  | { readonly tone: 'bad'; readonly words: string }
  /** One was taken out a moment ago. */
  | { readonly tone: 'removed'; readonly version: Snapshot };

/** The place of the draft itself among the versions that are compared. */
const DRAFT = 'draft';

/** The time line of the draft: its versions day by day, to be read, compared and brought back. */
export function VersionList({ api, draft, text: present, onReview, dispatch }: Props) {
  const { state, reload } = useSnapshots(api, draft);
  const { read, converting } = useFileReader(api);
  const ask = useQuestion();
  const [said, setSaid] = useState<Said | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  const versions = state.stage === 'ready' ? state.snapshots : none;
  const preview = versions.find(({ id }) => id === shown) ?? null;
  const changes = useChanges(api, draft, versions);
  useLanding(section, state.stage === 'ready', '.version-title[tabindex="0"]');
  /** What the file that is chosen next is for. */
  const asReview = useRef(false);
  const chooseFile = (review: boolean): void => {
    asReview.current = review;
    field.current?.click();
  };

  const tried = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setSaid(null);
    } catch (error) {
      setSaid({ tone: 'bad', words: sentenceOf(error) });
    }
    reload();
  };
  const textOf = (id: string) => api.showSnapshot({ id: draft, snapshot: id });
  const latest = useLatest({ present, tried, textOf });

  const actions = useMemo(
    (): LineActions => ({
      preview: ({ id }) => setShown(id),
      choose: (id) => setChosen((now) => toggled(now, id)),
      compare: (version) =>
        void latest.current.tried(async () => {
          const earlier = {
            kind: 'snapshot',
            ...(await latest.current.textOf(version.id)),
          } as const;
          dispatch({ type: 'earlierChosen', earlier });
        }),
      restore: (version) =>
        void latest.current.tried(() =>
          restoreVersion({ api, draft, text: latest.current.present, ask, dispatch }, version),
        ),
      review: ({ id }) => {
        dispatch({ type: 'reviewTaken', snapshot: id });
        onReview();
      },
      rename: ({ id }, name) =>
        void latest.current.tried(() => api.nameSnapshot({ id: draft, snapshot: id, name })),
      remove: (version) =>
        void latest.current
          .tried(() => api.removeSnapshot({ id: draft, snapshot: version.id }))
          .then(() => {
            setSaid((now) => now ?? { tone: 'removed', version });
            setShown((now) => (now === version.id ? null : now));
            setChosen((now) => now.filter((id) => id !== version.id));
          }),
    }),
    [api, draft, ask, onReview, dispatch, latest],
  );

  const compareChosen = (): void => {
    const order = [...versions.map(({ id }) => id)].reverse();
    const [older, newer] = chosen.toSorted((a, b) => placeIn(order, a) - placeIn(order, b));
    if (older === undefined || newer === undefined) return;
    void tried(async () => {
      const earlier = { kind: 'snapshot', ...(await textOf(older)) } as const;
      const later =
        newer === DRAFT ? null : ({ kind: 'snapshot', ...(await textOf(newer)) } as const);
      dispatch({ type: 'pairChosen', earlier, later });
    });
  };

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = chosenFile(event);
    if (file === null) return;
    const opened = await read(file);
    if (opened === null) return;
    if (!opened.ok) {
      setSaid({ tone: 'bad', words: opened.message });
      return;
    }
    if (asReview.current) {
      const refused = await takeReview({ api, draft, text: present, onReview, dispatch }, opened);
      setSaid(refused === null ? null : { tone: 'bad', words: refused });
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
    <section className="versions-list" aria-label="版本" ref={section} tabIndex={-1}>
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
        {chosen.length > 0 && (
          <Button disabled={chosen.length !== 2} onClick={compareChosen}>
            {chosen.length === 2 ? '对比所选两版' : '再选一版对比'}
          </Button>
        )}
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
      {said?.tone === 'bad' && (
        <p className="versions-refused" role="alert">
          {said.words}
        </p>
      )}
      {said?.tone === 'removed' && (
        <p className="versions-removed" role="status">
          已删除“{titleOf(said.version)}”。
          <Button
            size="small"
            onClick={() =>
              void tried(() => api.putSnapshotBack({ id: draft, snapshot: said.version.id }))
            }
          >
            撤销删除
          </Button>
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
          {versions.length === 0 ? (
            <p className="versions-state muted">
              还没有早先的版本：写作时每半小时自动留存一份，也可以现在保存一份，或导入审改稿。
            </p>
          ) : (
            <div className="versions-halves">
              <div className="versions-timeline">
                <Timeline
                  versions={versions}
                  changes={changes}
                  words={wordCount(present)}
                  shown={preview?.id ?? null}
                  chosen={chosen}
                  draft={DRAFT}
                  actions={actions}
                />
                <p className="meta">
                  ↑↓ 逐个查看，Enter 与本稿对比，空格选作对比，F2 改名，Delete
                  删除。自动留存的，最近一天全部保留，更早的每天保留最后一份；命名的和恢复、审改之前的一直保留。
                </p>
              </div>
              {preview !== null && (
                <VersionPreview
                  api={api}
                  draft={draft}
                  version={preview}
                  onRestore={actions.restore}
                />
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

const none: readonly Snapshot[] = [];

/** At most two are compared: a third one takes the place of the first. */
const toggled = (chosen: readonly string[], id: string): readonly string[] =>
  chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-2);

/** The draft is newer than every version. */
const placeIn = (order: readonly string[], id: string): number =>
  id === DRAFT ? order.length : order.indexOf(id);
