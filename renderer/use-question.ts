import { App, type ModalFuncProps } from 'antd';
import { useCallback, useRef } from 'react';

export type Question = Pick<
  ModalFuncProps,
  'title' | 'content' | 'okText' | 'cancelText' | 'width' | 'autoFocusButton'
>;

export type Ask = (question: Question) => Promise<boolean>;

/**
 * Asks before the draft is changed as a whole.
 *
 * @returns resolves when the dialog has gone and given the focus back, so that what follows may
 *   move it; false also when another question is still open (a second file was dropped).
 */
export function useQuestion(): Ask {
  const { modal } = App.useApp();
  const asking = useRef(false);
  return useCallback(
    (question) => {
      if (asking.current) return Promise.resolve(false);
      asking.current = true;
      return new Promise((resolve) => {
        let agreed = false;
        modal.confirm({
          ...question,
          icon: null,
          centered: true,
          onOk: () => {
            agreed = true;
          },
          afterClose: () => {
            asking.current = false;
            resolve(agreed);
          },
        });
      });
    },
    [modal],
  );
}
