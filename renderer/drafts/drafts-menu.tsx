import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import type { Api, Output } from '../../shared/api.ts';
import { focusIsLost } from '../focus.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import { savedTime } from '../when.ts';
import './drafts-menu.css';

type Props = {
  readonly api: Api;
  /** Id of the draft that lies open. */
  readonly open: string;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  readonly onAll: () => void;
};

/** The others are in 草稿, where they can be looked for. */
const LATEST = 10;

type Listing =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | ({ readonly stage: 'ready' } & Output<'listDrafts'>);

/** 草稿▾: the latest drafts with time and length; listed anew each time it opens. */
export function DraftsMenu({ api, open, onOpen, onNew, onAll }: Props) {
  const [listing, setListing] = useState<Listing>({ stage: 'opening' });
  const list = (): void => {
    setListing({ stage: 'opening' });
    api.listDrafts({}).then(
      (listed) => {
        setListing({ stage: 'ready', ...listed });
        setTimeout(focusFirst);
      },
      (error: unknown) => setListing({ stage: 'failed', message: sentenceOf(error) }),
    );
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomLeft"
      rootClassName="drafts-menu"
      menu={{
        items: [
          { key: NEW, label: <Entry name="新建草稿" meta="Alt+N" current={false} /> },
          { key: ALL, label: <Entry name={allWords(listing)} meta="Alt+O" current={false} /> },
          { type: 'divider' },
          ...itemsOf(listing, open),
        ],
        onClick: ({ key }) => {
          if (key === NEW) onNew();
          else if (key === ALL) onAll();
          else onOpen(key.slice(PREFIX.length));
        },
      }}
      onOpenChange={(isOpen, { source }) => {
        if (isOpen) {
          list();
          setTimeout(focusFirst, MENU_DRAWN);
        } else if (source === 'trigger') setTimeout(focusTrigger, MENU_DRAWN);
      }}
    >
      <Button
        type="text"
        className="drafts-button"
        aria-label="草稿列表"
        aria-haspopup="menu"
        title="打开另一份草稿；当前草稿先保存"
        icon={<DownOutlined aria-hidden />}
        iconPlacement="end"
      >
        草稿
      </Button>
    </Dropdown>
  );
}

const NEW = 'new';
const ALL = 'all';
const PREFIX = 'draft:';

const allWords = (listing: Listing): string =>
  listing.stage === 'ready' && listing.drafts.length > LATEST
    ? `全部草稿（${listing.drafts.length}份）`
    : '全部草稿';

function itemsOf(listing: Listing, open: string): NonNullable<MenuProps['items']> {
  switch (listing.stage) {
    case 'opening':
      return [{ key: 'state', disabled: true, label: '正在读取草稿列表…' }];
    case 'failed':
      return [{ key: 'state', disabled: true, label: listing.message }];
    case 'ready':
      return [
        ...listing.drafts.slice(0, LATEST).map(({ id, name, savedAt, words }) => ({
          key: `${PREFIX}${id}`,
          label: (
            <Entry
              name={name}
              meta={`${savedAt === null ? '示例草稿' : savedTime(savedAt, new Date())} · ${words.toLocaleString('zh-CN')}字`}
              current={id === open}
            />
          ),
        })),
        ...listing.problems.map((problem) => ({ key: problem, disabled: true, label: problem })),
      ];
  }
}

type EntryProps = { readonly name: string; readonly meta: string; readonly current: boolean };

const Entry = ({ name, meta, current }: EntryProps) => (
  <span className="drafts-entry">
    <span className="drafts-mark">
      {current && <CheckOutlined aria-label="当前草稿" role="img" />}
    </span>
    <span className="drafts-name">{name}</span>
    <span className="meta">{meta}</span>
  </span>
);

/** Milliseconds after which the menu has unfolded, or is hidden and has lost the focus it held. */
const MENU_DRAWN = 300;

const focusFirst = (): void => {
  const menu = document.querySelector<HTMLElement>('.drafts-menu [role="menu"]');
  if (menu?.contains(document.activeElement)) return;
  menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
};

const focusTrigger = (): void => {
  if (focusIsLost()) document.querySelector<HTMLElement>('.drafts-button')?.focus();
};
