import { Input } from 'antd';
import { useState } from 'react';
import { askedPage } from './page-number.ts';

type Props = {
  /** From 0. */
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
};

/** 第 3 页，共 7 页; another number and Enter go there. */
export function PageField({ page, count, onPage }: Props) {
  // What is being typed; null while the field shows where one is.
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const asked = typed === null ? null : askedPage(typed, count);
    setTyped(null);
    if (asked !== null && asked !== page) onPage(asked);
  };
  return (
    <span className="paper-page">
      第
      <Input
        size="small"
        aria-label={`页码，共${count}页`}
        inputMode="numeric"
        value={typed ?? String(page + 1)}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={go}
        onBlur={go}
      />
      页，共{count}页
    </span>
  );
}
