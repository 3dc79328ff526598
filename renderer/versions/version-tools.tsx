import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Grain } from '../../shared/compare/types.ts';
import { HunkSteps } from '../compare/hunk-steps.tsx';
import { GrainSwitch } from '../grid/grain-switch.tsx';
import { type Walk, wordsOf } from '../grid/use-walk.ts';
import { Choice } from '../layout/choice.tsx';
import type { Dispatch } from '../session.ts';
import { savedTime } from '../when.ts';
import type { Columns, Earlier, FileReading } from './state.ts';
import { titleOf } from './title.ts';

type Props = {
  readonly earlier: Earlier;
  /** Null: the draft. */
  readonly later: Earlier | null;
  readonly columns: Columns;
  readonly reversed: boolean;
  readonly grain: Grain;
  readonly walk: Walk;
  readonly dispatch: Dispatch;
};

/** What is compared with what, how it is shown, and the way from difference to difference. */
export function VersionTools({ earlier, later, columns, reversed, grain, walk, dispatch }: Props) {
  return (
    <div className="versions-bar">
      <Button size="small" onClick={() => dispatch({ type: 'earlierChosen', earlier: null })}>
        更换版本
      </Button>
      {earlier.kind === 'file' && earlier.unrevised !== null && (
        <Choice<FileReading>
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
        title={turnWords(later, reversed)}
        onClick={() => dispatch({ type: 'directionChosen', reversed: !reversed })}
      >
        {later !== null ? '对调新旧' : reversed ? '本稿为旧' : '本稿为新'}
      </Button>
      <span className="versions-switches">
        <Choice<Columns>
          aria-label="排列方式"
          value={columns}
          onChange={(next) => dispatch({ type: 'columnsChosen', columns: next })}
          options={[
            { value: 'beside', label: '并排' },
            { value: 'merged', label: '合并' },
          ]}
        />
        <GrainSwitch grain={grain} dispatch={dispatch} />
        <span className="legend meta">
          <ins>新增</ins> <del>删去</del>
        </span>
        <HunkSteps words={wordsOf(walk)} onStep={walk.go} />
      </span>
    </div>
  );
}

const turnWords = (later: Earlier | null, reversed: boolean): string => {
  if (later !== null) return '把旧文字当作新文字来看';
  return reversed ? '现以本稿为旧文字，点此以本稿为新文字' : '现以本稿为新文字，点此以本稿为旧文字';
};

/** 送审稿（11月22日 14:03）, 审改稿.docx */
export const nameOfEarlier = (earlier: Earlier): string =>
  earlier.kind === 'file'
    ? earlier.name
    : `${titleOf(earlier.snapshot)}（${savedTime(earlier.snapshot.savedAt, new Date())}）`;
