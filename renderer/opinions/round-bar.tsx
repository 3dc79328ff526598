import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Progress, Select } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Round } from '../../shared/model/opinion.ts';
import { tallyOf } from '../../shared/opinions/tally.ts';
import type { OpenDraft } from '../draft/state.ts';
import { ACCEPTED } from '../opening/open-file.ts';
import type { Dispatch } from '../session.ts';
import { ReadingBar } from './reading-bar.tsx';
import { TableExport } from './table-export.tsx';
import type { Replies } from './use-replies.ts';

type Props = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly rounds: readonly Round[];
  readonly round: Round;
  readonly replies: Replies;
  readonly dispatch: Dispatch;
  readonly onChoose: (round: string) => void;
  readonly onNew: () => void;
  readonly onChange: () => void;
  readonly onSpoken: () => void;
};

const NEW = 'new';

/** The round, how far it is dealt with, and the ways in and out. */
export function RoundBar(props: Props) {
  const { rounds, round, replies, onChoose, onNew, onChange, onSpoken } = props;
  const field = useRef<HTMLInputElement>(null);
  const { opinions, by } = tallyOf(round);
  const done = opinions - by.open;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    target.value = '';
    replies.start(files, round.sent);
  };
  return (
    <>
      <div className="opinions-bar">
        {/* Above the clauses' headings for who hears the window; the eye has the tab. */}
        <h2 className="unseen">征求意见</h2>
        <Select<string>
          aria-label="征求意见的轮次"
          value={round.id}
          popupMatchSelectWidth={false}
          options={[
            ...rounds.map(({ id, title }) => ({ value: id, label: title })),
            { value: NEW, label: '再征求一轮…' },
          ]}
          onChange={(value) => (value === NEW ? onNew() : onChoose(value))}
        />
        <Button onClick={onChange}>单位与日期</Button>
        <div className="opinions-done">
          <Progress
            size="small"
            showInfo={false}
            percent={opinions === 0 ? 0 : (100 * done) / opinions}
            aria-label="处理进度"
          />
          <span className="meta">
            已处理 {done}/{opinions}
          </span>
        </div>
        <Button
          type="primary"
          icon={<FolderOpenOutlined aria-hidden />}
          disabled={replies.reading !== null}
          onClick={() => field.current?.click()}
        >
          读入反馈文件
        </Button>
        <input
          ref={field}
          type="file"
          accept={ACCEPTED}
          multiple
          hidden
          aria-label="选择各单位的反馈文件"
          onChange={choose}
        />
        <Button onClick={onSpoken}>录入口头意见</Button>
        <TableExport {...props} />
      </div>
      {replies.reading !== null && (
        <ReadingBar reading={replies.reading} onCancel={replies.cancel} />
      )}
    </>
  );
}
