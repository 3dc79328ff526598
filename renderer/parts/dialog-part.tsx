import { type ReactNode, useEffect, useState } from 'react';
import type { Dispatch } from '../session.ts';
import { sentence } from '../start/sentence.ts';
import type { Part } from './part.ts';
import { usePartSoon } from './use-part-soon.ts';

type Opened = { readonly open: boolean; readonly onClose: () => void };

type Props<Inside> = {
  readonly part: Part<Inside>;
  /** As its own title has it: 检查设置 */
  readonly name: string;
  readonly props: NoInfer<Inside>;
  readonly dispatch: Dispatch;
};

/** A dialog that may still be on its way: it comes as soon as it is there, or it is said why not. */
export function DialogPart<Inside extends Opened>(parts: Props<Inside>): ReactNode {
  const { part, name, props, dispatch } = parts;
  const [, come] = useState(0);
  const { open, onClose } = props;
  usePartSoon(part);
  const View = part.view();
  const wanted = open && View === null;
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    part.fetch().then(
      () => !left && come((turn) => turn + 1),
      (error: unknown) => {
        if (left) return;
        const text = `${name}没有打开：${sentence(error)}`;
        dispatch({ type: 'noticed', notice: { tone: 'bad', text } });
        onClose();
      },
    );
    return () => {
      left = true;
    };
  }, [part, name, wanted, onClose, dispatch]);
  return View !== null && <View {...props} />;
}
