import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { type DragEvent, type KeyboardEvent, memo } from 'react';
import './draft-tabs.css';
import { fitting } from './fitting.ts';
import { saidOf, type TabMark } from './tab-mark.ts';
import type { DraftTab, DraftTabs as Tabs } from './tabs.ts';

export type TabsActions = {
  readonly open: (id: string) => void;
  readonly close: (id: string) => void;
  readonly move: (id: string, to: number) => void;
};

type Props = {
  readonly tabs: Tabs;
  /** Id of the draft on the page. */
  readonly present: string;
  readonly mark: TabMark;
  readonly width: number;
  readonly on: TabsActions;
};

/**
 * The drafts open in this window, once there are two. One stop for the Tab key, arrow keys between
 * them, Delete closes, Ctrl+Shift+arrow keys and dragging put them in another order.
 */
export const DraftTabs = memo(function DraftTabs({ tabs, present, mark, width, on }: Props) {
  if (tabs.length < 2) return null;
  const { shown, hidden } = fitting(tabs, present, width - 16);
  return (
    <nav className="draft-tabs" aria-label="打开的草稿">
      <ul onKeyDown={(event) => press(event, tabs, on)}>
        {shown.map((tab) => (
          <TabItem
            key={tab.id}
            tab={tab}
            number={tabs.indexOf(tab) + 1}
            present={tab.id === present}
            mark={tab.id === present ? mark : 'saved'}
            tabs={tabs}
            on={on}
          />
        ))}
      </ul>
      {hidden.length > 0 && (
        <Dropdown
          trigger={['click']}
          autoFocus
          menu={{
            items: hidden.map(({ id, name }) => ({ key: id, label: name })),
            onClick: ({ key }) => on.open(key),
          }}
        >
          <button type="button" className="draft-tabs-more" aria-haspopup="menu">
            另外{hidden.length}份 <DownOutlined aria-hidden />
          </button>
        </Dropdown>
      )}
    </nav>
  );
});

type ItemProps = {
  readonly tab: DraftTab;
  /** Its place in the row, from 1. */
  readonly number: number;
  readonly present: boolean;
  readonly mark: TabMark;
  readonly tabs: Tabs;
  readonly on: TabsActions;
};

/** Drafts of one office begin alike; where they differ is often the end: （送审稿）. */
const TAIL = 5;

function TabItem({ tab, number, present, mark, tabs, on }: ItemProps) {
  const { id, name } = tab;
  const said = mark === 'saved' ? null : saidOf[mark];
  const drop = (event: DragEvent): void => {
    const dragged = event.dataTransfer.getData(DRAGGED);
    if (dragged === '') return;
    event.preventDefault();
    on.move(dragged, tabs.indexOf(tab));
  };
  return (
    <li
      className="draft-tab"
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={drop}
      onAuxClick={(event) => {
        if (event.button === 1) on.close(id);
      }}
      // The middle button would begin to scroll.
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
    >
      <button
        type="button"
        className="draft-tab-name"
        data-tab={id}
        aria-current={present ? 'page' : undefined}
        tabIndex={present ? 0 : -1}
        title={number <= 8 ? `${name}\nAlt+${number}` : name}
        onClick={() => on.open(id)}
      >
        <span className="draft-tab-words">
          <span className="cut">{name.slice(0, -TAIL)}</span>
          <span>{name.slice(-TAIL)}</span>
        </span>
        {said !== null && (
          <span className={`draft-tab-mark draft-tab-${mark}`} title={said.words}>
            <span aria-hidden>{said.sign}</span>
            <span className={mark === 'unsaved' ? 'unseen' : undefined}>{said.words}</span>
          </span>
        )}
      </button>
      <button
        type="button"
        className="draft-tab-close"
        tabIndex={-1}
        aria-label={`关闭“${name}”`}
        title={
          present
            ? '关闭 Alt+W；草稿已保存，可从“草稿”再打开'
            : '关闭；草稿已保存，可从“草稿”再打开'
        }
        onClick={() => on.close(id)}
      >
        <CloseOutlined aria-hidden />
      </button>
    </li>
  );
}

const DRAGGED = 'application/x-measures-tab';

function press(event: KeyboardEvent<HTMLElement>, tabs: Tabs, on: TabsActions): void {
  const { key, target, ctrlKey, metaKey, shiftKey, altKey } = event;
  const id = target instanceof HTMLElement ? target.dataset['tab'] : undefined;
  const at = tabs.findIndex((tab) => tab.id === id);
  if (id === undefined || at === -1 || altKey) return;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (key === 'Delete') on.close(id);
  else if (step !== undefined && (ctrlKey || metaKey) && shiftKey) on.move(id, at + step);
  else if (step !== undefined) focusTab(tabs[at + step]?.id);
  else return;
  event.preventDefault();
}

const focusTab = (id: string | undefined): void => {
  if (id === undefined) return;
  const names = document.querySelectorAll<HTMLElement>('.draft-tab-name');
  [...names].find((name) => name.dataset['tab'] === id)?.focus();
};
