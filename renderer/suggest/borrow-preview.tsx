import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { pathName } from '../../shared/model/names.ts';
import type { Borrowing } from '../../shared/suggest/borrowed/types.ts';
import type { LocalChange } from '../../shared/suggest/localise.ts';
import { Choice } from '../layout/choice.tsx';
import { borrowingOf, changedText, type Loan } from './borrowing.ts';
import { ChangeList } from './change-list.tsx';
import { ChangedWords } from './changed-words.tsx';
import type { DraftHome } from './localising.ts';
import './suggest.css';
import './borrow.css';

type Place = 'clauseEnd' | 'newClause';

type Props = {
  readonly loan: Loan;
  readonly home: DraftHome;
  /** There is a clause at the caret whose end can take the words. */
  readonly hasClause: boolean;
  /** All that clause says so far is the prompt of a new draft: the words come in place of it. */
  readonly unwritten: boolean;
  readonly onInsert: (borrowing: Borrowing) => void;
  readonly onLeave: () => void;
};

/** What is about to be inserted, word for word, with what was changed for the own district. */
export function BorrowPreview(props: Props) {
  const { loan, home, hasClause, unwritten, onInsert, onLeave } = props;
  const sheet = useRef<HTMLElement>(null);
  const id = useId();
  const [off, setOff] = useState<ReadonlySet<LocalChange>>(new Set());
  const [place, setPlace] = useState<Place>(
    hasClause && (unwritten || !loan.whole) ? 'clauseEnd' : 'newClause',
  );
  const isOff = (change: LocalChange): boolean => off.has(change);
  const [title, setTitle] = useState(() =>
    loan.heading === null ? '' : changedText(loan.heading, () => false),
  );
  useEffect(() => sheet.current?.focus(), []);

  const turn = (change: LocalChange): void =>
    setOff(new Set(off.has(change) ? [...off].filter((one) => one !== change) : [...off, change]));
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  const note = place === 'newClause' && loan.note !== null ? [loan.note] : [];
  const shown = [...loan.sentences, ...note];
  const changes = shown.flatMap((words) => words.changes);
  const notes = shown.flatMap((words) => words.notes);
  return (
    <section ref={sheet} className="borrow" aria-label="采纳预览" tabIndex={-1} onKeyDown={press}>
      <h3 className="suggest-head">
        {loan.whole ? '借用整条' : `采纳${loan.sentences.length}句`}
        <span className="meta"> 来自 {originsOf(loan)}</span>
      </h3>
      <div className="borrow-body">
        <p className="clause-text">
          {shown.map(({ offer, changes: own }, at) => (
            <ChangedWords
              // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
              key={at}
              lead={at === 0 ? '' : offer.lead}
              original={offer.original}
              changes={own}
              isOff={isOff}
            />
          ))}
        </p>
        <ChangeList changes={changes} isOff={isOff} onTurn={turn} />
        {notes.map(({ span, reason }) => (
          <p key={`${span.from} ${reason}`} className="meta borrow-note">
            {reason}
          </p>
        ))}
        <p className="meta borrow-none">{homeWords(home)}</p>
      </div>
      <div className="suggest-line">
        <span className="suggest-label">放在</span>
        <Choice<Place>
          aria-label="放在何处"
          value={place}
          onChange={setPlace}
          options={[
            {
              value: 'clauseEnd',
              label: unwritten ? '填入本条' : '本条末尾',
              disabled: !hasClause,
            },
            { value: 'newClause', label: '另起一条' },
          ]}
        />
      </div>
      {place === 'newClause' && (
        <div className="suggest-line">
          <label className="suggest-label" htmlFor={id}>
            标题
          </label>
          <Input
            id={id}
            size="small"
            value={title}
            placeholder="留空则写作［待填：条标题］"
            onChange={({ target }) => setTitle(target.value)}
          />
        </div>
      )}
      <div className="suggest-line borrow-foot">
        <Button
          type="primary"
          size="small"
          onClick={() => onInsert(borrowingOf(loan, place, title, isOff))}
        >
          插入正文
        </Button>
        <Button size="small" onClick={onLeave}>
          取消
        </Button>
        <span className="meta">插入后按 Ctrl+Z 可撤销</span>
      </div>
    </section>
  );
}

function homeWords({ profile, by }: DraftHome): string {
  switch (by) {
    case 'profile':
      return `按${profile.district}改写。`;
    case 'title':
      return `按${profile.district}改写（据标题或发文机关）。`;
    default:
      return '草稿没有写明是哪个区，机关名称等留作待填。';
  }
}

/** 上海 二.9、天津 四 */
const originsOf = ({ sentences }: Loan): string =>
  [...new Set(sentences.map(({ offer }) => `${offer.name} ${pathName(offer.path)}`))].join('、');
