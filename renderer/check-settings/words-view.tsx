import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useRef } from 'react';
import type { CheckSettings, OwnWord } from '../../shared/check/settings.ts';
import { focusIsLost } from '../focus.ts';
import { afterDrawing } from '../later.ts';

type Props = {
  readonly checks: CheckSettings;
  readonly onChange: (checks: CheckSettings) => void;
};

const KINDS = [
  { value: 'avoid', label: '不用' },
  { value: 'allow', label: '准用' },
] as const;

const noWord: OwnWord = { word: '', kind: 'avoid', instead: '', reason: '' };

/** 本单位用语: words the office avoids, with what it says instead, and those that are right here. */
export function WordsView({ checks, onChange }: Props) {
  const { words } = checks;
  const add = useRef<HTMLButtonElement>(null);
  const put = (at: number, part: Partial<OwnWord>): void =>
    onChange({
      ...checks,
      words: words.map((own, place) => (place === at ? { ...own, ...part } : own)),
    });
  return (
    <div className="own-words">
      <p className="muted">
        “不用”的词在正文中出现即作提示，书名号和引号内的不算；“准用”的词所有规则都不再报。
      </p>
      {words.length > 0 && (
        <div className="own-words-list">
          <table>
            <thead>
              <tr>
                <th scope="col">用语</th>
                <th scope="col">处理</th>
                <th scope="col">改为</th>
                <th scope="col">理由</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {words.map((own, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own
                <tr key={at}>
                  <td>
                    <Input
                      aria-label={`第${at + 1}个用语`}
                      placeholder="如 抓手"
                      maxLength={100}
                      autoFocus={own === noWord}
                      value={own.word}
                      onChange={({ target }) => put(at, { word: target.value })}
                    />
                  </td>
                  <td>
                    <Select<OwnWord['kind']>
                      aria-label={`第${at + 1}个用语的处理`}
                      value={own.kind}
                      options={[...KINDS]}
                      onChange={(kind) => put(at, { kind })}
                    />
                  </td>
                  <td>
                    <Input
                      aria-label={`第${at + 1}个用语改为`}
                      placeholder={own.kind === 'avoid' ? '可不填' : '—'}
                      maxLength={200}
                      disabled={own.kind === 'allow'}
                      value={own.kind === 'allow' ? '' : own.instead}
                      onChange={({ target }) => put(at, { instead: target.value })}
                    />
                  </td>
                  <td>
                    <Input
                      aria-label={`第${at + 1}个用语的理由`}
                      placeholder="可不填，会写进检查结果"
                      maxLength={500}
                      value={own.reason}
                      onChange={({ target }) => put(at, { reason: target.value })}
                    />
                  </td>
                  <td>
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`删除第${at + 1}个用语 ${own.word}`}
                      onClick={() => {
                        onChange({ ...checks, words: words.filter((_, place) => place !== at) });
                        // The last row takes its button along.
                        afterDrawing(() => focusIsLost() && add.current?.focus());
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button
        ref={add}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange({ ...checks, words: [...words, noWord] })}
      >
        添加用语
      </Button>
    </div>
  );
}
