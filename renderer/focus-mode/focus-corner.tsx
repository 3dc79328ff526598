import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { FocusMode } from './use-focus-mode.ts';
import './focus-mode.css';

type Props = {
  readonly mode: FocusMode;
  /** Whether it is saved has to be seen also where the title bar is not. */
  readonly saveState: ReactNode;
};

/** All that stands around the page in 专注: whether it is saved, and the way out. */
export const FocusCorner = ({ mode, saveState }: Props) =>
  mode.on && (
    <div className="focus-corner">
      {saveState}
      <Button type="text" size="small" title="F9 或 Escape" onClick={mode.leave}>
        退出专注
      </Button>
    </div>
  );
