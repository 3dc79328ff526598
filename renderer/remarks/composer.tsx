import { Input } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Passage } from '../draft/page-taken.ts';
import { authorBefore, rememberAuthor } from '../export/author.ts';
import { NOBODY } from './own-remark.ts';
import { RemarkField } from './remark-field.tsx';
import './composer.css';

type Props = {
  readonly passage: Passage;
  /** Where the passage is on the screen; null where it is out of sight. */
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number } | null;
  /** What was written and not yet taken. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: (text: string, author: string) => void;
  readonly onLeave: () => void;
};

const GAP = 8;

/** A small sheet at the passage: what one has to say of it, and under whose name. */
export function Composer({ passage, box, text, onText, onDone, onLeave }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const [author, setAuthor] = useState(authorBefore);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    if (sheet.current === null) return;
    const { width, height } = sheet.current.getBoundingClientRect();
    const { left, top, bottom } = box ?? { left: innerWidth / 2 - width / 2, top: 0, bottom: 120 };
    const below = bottom + GAP + height <= innerHeight - GAP;
    setPlace({
      left: Math.max(GAP, Math.min(left, innerWidth - width - GAP)),
      top: below ? bottom + GAP : Math.max(GAP, top - height - GAP),
    });
  }, [box]);
  const words = passage.quote === '' ? passage.line.trim() : passage.quote;
  return (
    <section className="composer" role="dialog" aria-label="写批注" ref={sheet} style={place}>
      <p className="composer-words cut" title={words}>
        {passage.quote === '' ? '整行：' : ''}
        <q>{words}</q>
      </p>
      <Input
        size="small"
        aria-label="署名"
        prefix="署名"
        placeholder={NOBODY}
        value={author}
        maxLength={60}
        onChange={({ target }) => setAuthor(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <RemarkField
        label="批注内容"
        action="批注"
        text={text}
        onText={onText}
        onDone={(said) => {
          rememberAuthor(author.trim());
          onDone(said, author);
        }}
        onLeave={onLeave}
      />
    </section>
  );
}
