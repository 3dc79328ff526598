import { CloseCircleFilled, DownOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Shared } from './use-shared.ts';

const LEVELS: readonly Precedent['level'][] = ['国家', '省级', '市级', '区级'];

/** The field, the level, and what is near to the draft. */
export function SharedHead({ shared }: { readonly shared: Shared }) {
  const { asked, ask } = shared;
  const [typed, setTyped] = useState(asked.kind === 'words' ? asked.words : '');
  const [level, setLevel] = useState(asked.kind === 'words' ? asked.level : null);
  const askFor = (words: string, chosen: Precedent['level'] | null): void =>
    ask(
      words.trim() === ''
        ? { kind: 'documents' }
        : { kind: 'words', words: words.trim().slice(0, 200), level: chosen },
    );
  return (
    <>
      <Input
        allowClear={clearing}
        aria-label="检索单位共享先例库"
        placeholder="在单位共享先例库中检索，按回车"
        value={typed}
        maxLength={200}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '') askFor('', level);
        }}
        onPressEnter={({ nativeEvent }) => {
          // Enter that ends a composition chooses a word of the input method.
          if (!nativeEvent.isComposing) askFor(typed, level);
        }}
      />
      <div className="shared-tools">
        <Select<Precedent['level']>
          allowClear={clearing}
          suffixIcon={<DownOutlined aria-hidden />}
          size="small"
          aria-label="层级"
          placeholder="层级"
          value={level}
          options={LEVELS.map((value) => ({ value, label: value }))}
          onChange={(next) => {
            setLevel(next ?? null);
            if (typed.trim() !== '') askFor(typed, next ?? null);
          }}
        />
        <Button
          size="small"
          disabled={!shared.hasClause}
          title="列出与光标所在条款文字最相近的条款"
          onClick={shared.askNearClause}
        >
          与本条相近
        </Button>
        <Button size="small" title="列出与全稿最相近的先例" onClick={shared.askNearDraft}>
          与全稿相近
        </Button>
      </div>
    </>
  );
}

/** Ant Design's own would be announced by the English name of its picture. */
const clearing = { clearIcon: <CloseCircleFilled aria-label="清除" /> };
