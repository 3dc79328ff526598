import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { FocusMode } from './use-focus-mode.ts';
import './focus-mode.css';

type Props = {
  readonly mode: FocusMode;
  /** Of the draft, for who hears the window: the title bar, which says it else, is away. */
  readonly name: string;
  /** Whether it is saved has to be seen also where the title bar is not. */
  readonly saveState: ReactNode;
};

/** All that stands around the page in 专注: whether it is saved, and the way out. */
export const FocusCorner = ({ mode, name, saveState }: Props) =>
  mode.on && (
    <div className="focus-corner">
      <h1 className="unseen">{name}</h1>
      {saveState}
      <Button type="text" size="small" title="F9 或 Escape" onClick={mode.leave}>
        退出专注
      </Button>
    </div>
  );
