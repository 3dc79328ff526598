import { SwapOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { Grain } from '../../shared/compare/types.ts';
import type { Walk } from '../grid/use-walk.ts';
import type { Dispatch } from '../session.ts';
import { savedTime } from '../when.ts';
import type { Columns, Earlier, FileReading } from './state.ts';

type Props = {
  readonly earlier: Earlier;
  readonly columns: Columns;
  readonly reversed: boolean;
  readonly grain: Grain;
  readonly walk: Walk;
  readonly dispatch: Dispatch;
};

/** What is compared with what, how it is shown, and the way from difference to difference. */
export function VersionTools({ earlier, columns, reversed, grain, walk, dispatch }: Props) {
  return (
    <div className="versions-bar">
      <Button size="small" onClick={() => dispatch({ type: 'earlierChosen', earlier: null })}>
        更换版本
      </Button>
      {earlier.kind === 'file' && earlier.unrevised !== null && (
        <Segmented<FileReading>
          size="small"
          aria-label="文件的修订"
          value={earlier.reading}
          onChange={(reading) => dispatch({ type: 'fileReadingChosen', reading })}
          options={[
            { value: 'revised', label: '修订后', title: '接受文件里的全部修订' },
            { value: 'unrevised', label: '修订前', title: '拒绝文件里的全部修订' },
          ]}
        />
      )}
      <Button
        size="small"
        type="text"
        icon={<SwapOutlined aria-hidden />}
        aria-pressed={reversed}
        title={
          reversed ? '现以本稿为旧文字，点此以本稿为新文字' : '现以本稿为新文字，点此以本稿为旧文字'
        }
        onClick={() => dispatch({ type: 'directionChosen', reversed: !reversed })}
      >
        {reversed ? '本稿为旧' : '本稿为新'}
      </Button>
      <span className="versions-switches">
        <Segmented<Columns>
          size="small"
          aria-label="排列方式"
          value={columns}
          onChange={(next) => dispatch({ type: 'columnsChosen', columns: next })}
          options={[
            { value: 'beside', label: '并排' },
            { value: 'merged', label: '合并' },
          ]}
        />
        <Segmented<Grain>
          size="small"
          aria-label="差异粒度"
          value={grain}
          onChange={(next) => dispatch({ type: 'grainChosen', grain: next })}
          options={[
            { value: 'character', label: '字', title: '逐字标出差异' },
            { value: 'word', label: '词', title: '按词标出差异' },
            { value: 'sentence', label: '句', title: '按整句标出差异' },
          ]}
        />
        <span className="legend meta">
          <ins>新增</ins> <del>删去</del>
        </span>
        <span className="meta" role="status">
          {walk.position !== null && wordsOfWalk(walk.position)}
        </span>
        <Button size="small" type="text" title="Shift+F8" onClick={() => walk.go(-1)}>
          上一处
        </Button>
        <Button size="small" type="text" title="F8" onClick={() => walk.go(1)}>
          下一处
        </Button>
      </span>
    </div>
  );
}

/** 送审稿（11月22日 14:03）, 审改稿.docx */
export const nameOfEarlier = (earlier: Earlier): string =>
  earlier.kind === 'file'
    ? earlier.name
    : `${earlier.snapshot.name ?? '自动留存'}（${savedTime(earlier.snapshot.savedAt, new Date())}）`;

const wordsOfWalk = (position: NonNullable<Walk['position']>): string =>
  position === 'none' ? '没有可查看的差异' : `本条 ${position.index + 1}/${position.total}`;
