import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Api, Snapshot } from '../../shared/api.ts';
import { savedTime } from '../when.ts';
import { titleOf } from './title.ts';
import { sentenceOf } from './use-snapshots.ts';
import './preview.css';

type Props = {
  readonly api: Api;
  readonly draft: string;
  readonly version: Snapshot;
  readonly onRestore: (version: Snapshot) => void;
};

type Read =
  | { readonly of: string; readonly text: string }
  | { readonly of: string; readonly failed: string };

/** The text of a version, to be looked at before it is compared or brought back. */
export function VersionPreview({ api, draft, version, onRestore }: Props) {
  const { id } = version;
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let stale = false;
    const put = (next: Read): void => {
      if (!stale) setRead(next);
    };
    // One walks through the list with the keys: what is passed over need not be read.
    const timer = setTimeout(() => {
      api.showSnapshot({ id: draft, snapshot: id }).then(
        ({ text }) => put({ of: id, text }),
        (error: unknown) => put({ of: id, failed: sentenceOf(error) }),
      );
    }, 80);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [api, draft, id]);

  const now = read?.of === id ? read : null;
  return (
    <aside className="version-preview" aria-label="版本的文字">
      <header className="version-preview-head">
        <strong className="cut">{titleOf(version)}</strong>
        <span className="meta">{savedTime(version.savedAt, new Date())}</span>
        <Button size="small" onClick={() => onRestore(version)}>
          {version.origin.kind === 'review' ? '以此稿替换草稿' : '恢复这个版本'}
        </Button>
      </header>
      {now === null ? (
        <p className="muted" role="status">
          正在读取…
        </p>
      ) : 'failed' in now ? (
        <p className="versions-refused">{now.failed}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys
        <div className="version-text" tabIndex={0}>
          {now.text.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
            <p key={at}>{line}</p>
          ))}
        </div>
      )}
    </aside>
  );
}
