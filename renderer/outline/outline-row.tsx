import { EllipsisOutlined, RightOutlined } from '@ant-design/icons';
import { type MouseEvent, memo, type PointerEvent } from 'react';
import type { OutlineRow as Row } from './rows.ts';

/** What a row tells the outline; the functions stay the same while rows come and go. */
export type RowEvents = {
  readonly onClick: (row: number, event: MouseEvent) => void;
  readonly onFold: (row: number) => void;
  readonly onPress: (event: PointerEvent, row: number) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>, row: number) => void;
};

type Props = RowEvents & {
  readonly row: Row;
  /** Its place among the rows. */
  readonly at: number;
  readonly current: boolean;
  /** One of several that are moved together. */
  readonly chosen: boolean;
  /** Several are chosen: being at the caret is not being one of them. */
  readonly choosing: boolean;
  /** The Tab key stops here. */
  readonly stop: boolean;
  /** On its way to another place. */
  readonly dragged: boolean;
};

/** Drawn anew only when it reads differently: offsets change with every letter typed above. */
export const OutlineRow = memo(
  function OutlineRow(props: Props) {
    const { row, at, current, chosen, choosing, stop, dragged } = props;
    const { onClick, onFold, onPress, onMenu } = props;
    const { item, open, place, of } = row;
    const name = `${item.marker}${item.label}`;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it answers the keys of all rows
      <div
        role="treeitem"
        className="outline-row"
        aria-label={name}
        aria-level={item.level}
        aria-posinset={place}
        aria-setsize={of}
        aria-expanded={open ?? undefined}
        aria-selected={choosing ? chosen : current}
        aria-current={current ? 'location' : undefined}
        data-level={Math.min(item.level, 4)}
        data-row={at}
        data-chosen={chosen || undefined}
        data-dragged={dragged || undefined}
        tabIndex={stop ? 0 : -1}
        title={name}
        onClick={(event) => onClick(at, event)}
        onPointerDown={(event) => onPress(event, at)}
        onContextMenu={(event) => onMenu(event, at)}
      >
        {open === null ? (
          <span className="outline-fold" />
        ) : (
          <button
            type="button"
            className="outline-fold"
            tabIndex={-1}
            aria-label={open ? '收起' : '展开'}
            data-open={open}
            onClick={(event) => {
              event.stopPropagation();
              onFold(at);
            }}
          >
            <RightOutlined aria-hidden />
          </button>
        )}
        <span className="outline-marker">{item.marker}</span>
        <span className="outline-label cut">{item.label}</span>
        <button
          type="button"
          className="outline-more"
          tabIndex={-1}
          aria-label="本条操作"
          aria-haspopup="menu"
          title="移动、升降级、合并、删除 Shift+F10"
          onClick={(event) => {
            event.stopPropagation();
            onMenu(event, at);
          }}
        >
          <EllipsisOutlined aria-hidden />
        </button>
      </div>
    );
  },
  (a, b) =>
    a.at === b.at &&
    a.current === b.current &&
    a.chosen === b.chosen &&
    a.choosing === b.choosing &&
    a.stop === b.stop &&
    a.dragged === b.dragged &&
    a.row.open === b.row.open &&
    a.row.place === b.row.place &&
    a.row.of === b.row.of &&
    a.row.item.level === b.row.item.level &&
    a.row.item.marker === b.row.item.marker &&
    a.row.item.label === b.row.item.label,
);
