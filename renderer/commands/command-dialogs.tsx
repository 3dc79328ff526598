import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Api, DraftEntry } from '../../shared/api.ts';
import { AboutSheet } from '../about/about-sheet.tsx';
import { GuideSheet, type ReadingPlace } from '../guide/guide-sheet.tsx';
import { afterDrawing, drawnAtOnce } from '../later.ts';
import type { OutlineItem } from '../outline/outline-items.ts';
import { KeySheet } from './key-sheet.tsx';
import { Palette } from './palette.tsx';
import { clauseItems, commandItems, draftItems, type PaletteItem } from './palette-items.ts';
import { rememberItem } from './recent.ts';
import type { CommandActions } from './use-keys.ts';

/** 查找命令, 快捷键一览, 用户手册 or 关于措施起草台 */
export type CommandDialog = 'palette' | 'sheet' | 'guide' | 'about';

/** Which of them lies open. */
export type AskedDialog = {
  readonly shown: CommandDialog | null;
  readonly show: (dialog: CommandDialog) => void;
  readonly leave: () => void;
};

export function useAskedDialog(): AskedDialog {
  const [shown, setShown] = useState<CommandDialog | null>(null);
  const leave = useCallback(() => setShown(null), []);
  return useMemo(() => ({ shown, show: setShown, leave }), [shown, leave]);
}

type Props = {
  readonly api: Api;
  readonly asked: AskedDialog;
  readonly actions: CommandActions;
  readonly outline: readonly OutlineItem[];
  /** Id of the draft that lies open. */
  readonly draft: string;
  /** To a clause of the page, out of whatever lies over it. */
  readonly onJump: (offset: number) => void;
  readonly onDraft: (id: string) => void;
};

export function CommandDialogs({ asked, ...props }: Props): ReactNode {
  const place = useRef<ReadingPlace>({ file: '', top: 0 });
  if (asked.shown === null) return null;
  if (asked.shown === 'sheet') return <KeySheet onLeave={asked.leave} />;
  if (asked.shown === 'about') return <AboutSheet onLeave={asked.leave} />;
  if (asked.shown === 'guide') return <GuideSheet place={place} onLeave={asked.leave} />;
  return <OpenPalette {...props} asked={asked} />;
}

/** The drafts come a moment after the commands; without them the palette does the rest all the same. */
function OpenPalette({ api, asked, actions, outline, draft, onJump, onDraft }: Props) {
  const [drafts, setDrafts] = useState<readonly DraftEntry[]>([]);
  useEffect(() => {
    let stale = false;
    api.listDrafts({}).then(
      (listed) => {
        if (!stale) setDrafts(listed.drafts);
      },
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [api]);
  const items = useMemo(
    () => [...commandItems, ...clauseItems(outline), ...draftItems(drafts, draft)],
    [outline, drafts, draft],
  );
  const choose = ({ key, target }: PaletteItem): void => {
    asked.leave();
    if (target.kind === 'command') rememberItem(key);
    // The dialog has gone and the keys are back where they were before it.
    afterDrawing(() =>
      drawnAtOnce(() => {
        if (target.kind === 'command') actions[target.id]();
        else if (target.kind === 'clause') onJump(target.offset);
        else onDraft(target.id);
      }),
    );
  };
  return <Palette items={items} onChoose={choose} onLeave={asked.leave} />;
}
