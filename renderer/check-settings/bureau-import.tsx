import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { changesOf } from '../../shared/bureau/changes.ts';
import type { BureauFile } from '../../shared/bureau/file.ts';
import { type Taking, withBureau } from '../../shared/bureau/taken.ts';
import type { Settings } from '../../shared/settings.ts';
import { enterDialog } from '../focus.ts';
import { Choice } from '../layout/choice.tsx';

/** A file that was read and waits for the user's word. */
export type Waiting = BureauFile & {
  readonly name: string;
  readonly problems: readonly string[];
};

type Props = {
  /** Null while no file waits. */
  readonly waiting: Waiting | null;
  /** As set in the dialog. */
  readonly settings: Settings;
  /** Changes what is stored with what is set in the dialog. */
  readonly onTake: (change: (here: Settings) => Settings) => Promise<string | null>;
  readonly onSaid: (sentence: string) => void;
  readonly onClose: () => void;
};

/** What a file would change, before it is taken over. */
export function BureauImport({ waiting, settings, onTake, onSaid, onClose }: Props) {
  const [taking, setTaking] = useState<Taking>('merge');
  const [withProfile, setWithProfile] = useState(true);
  const [withPlaces, setWithPlaces] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const wanted = waiting && partOf(waiting, withProfile, withPlaces);
  const changes = wanted === null ? [] : changesOf(settings, withBureau(settings, wanted, taking));
  const take = async (): Promise<void> => {
    if (waiting === null || wanted === null) return;
    const reason = await onTake((here) => withBureau(here, wanted, taking));
    setRefused(reason);
    if (reason !== null) return;
    onSaid(`已采用“${waiting.name}”。`);
    onClose();
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={waiting !== null}
      centered
      destroyOnHidden
      width="37.5rem"
      title="导入单位检查方案"
      okText={changes.length === 0 ? '知道了' : '采用'}
      cancelText="取消"
      onOk={() => (changes.length === 0 ? onClose() : void take())}
      onCancel={onClose}
      afterClose={() => setRefused(null)}
    >
      {waiting !== null && (
        <>
          <div className="bureau-taking">
            <Choice<Taking>
              aria-label="导入方式"
              value={taking}
              onChange={setTaking}
              options={[
                { value: 'merge', label: '合并' },
                { value: 'replace', label: '替换' },
              ]}
            />
            <span className="muted">
              {taking === 'merge'
                ? '本机的设置和用语保留，相同的以方案为准。'
                : '方案写到的各项都改成和方案一样，本机另加的去掉。'}
            </span>
          </div>
          {waiting.profile !== null && (
            <Checkbox
              checked={withProfile}
              onChange={({ target }) => setWithProfile(target.checked)}
            >
              同时采用本区资料
            </Checkbox>
          )}
          {waiting.jurisdictions !== null && (
            <Checkbox checked={withPlaces} onChange={({ target }) => setWithPlaces(target.checked)}>
              同时采用各地资料
            </Checkbox>
          )}
          <section className="bureau-changes" aria-label="将有的变化" aria-live="polite">
            {changes.length === 0 && <p>与现在的设置相同，没有变化。</p>}
            {changes.map(({ heading, items }) => (
              <div key={heading}>
                <h3>
                  {heading}
                  <span className="meta"> {items.length}</span>
                </h3>
                <ul>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              </div>
            ))}
            {waiting.problems.map((problem) => (
              <p key={problem} className="muted">
                {problem}
              </p>
            ))}
          </section>
          {refused !== null && (
            <p className="check-settings-fault" role="alert">
              {refused}
            </p>
          )}
        </>
      )}
    </Modal>
  );
}

const partOf = (file: BureauFile, withProfile: boolean, withPlaces: boolean): BureauFile => ({
  checks: file.checks,
  profile: withProfile ? file.profile : null,
  jurisdictions: withPlaces ? file.jurisdictions : null,
});
