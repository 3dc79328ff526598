import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import { savedTime } from '../when.ts';
import { titleOf } from './title.ts';
import { sentenceOf } from './use-snapshots.ts';

type Props = {
  readonly api: Api;
  readonly draft: string;
  readonly text: string;
  readonly onKept: () => void;
};

type Said = { readonly tone: 'good' | 'bad'; readonly words: string };

/** 保存版本: keeps the draft as it stands under a name. */
export function SaveVersion({ api, draft, text, onKept }: Props) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState<Said | null>(null);

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = name.trim() === '' ? '手动保存' : name;
    try {
      const { snapshot, fresh } = await api.keepSnapshot({ id: draft, text, name: given });
      const at = savedTime(snapshot.savedAt, new Date());
      const title = titleOf(snapshot);
      setSaid({
        tone: 'good',
        words: fresh ? `已保存版本“${title}”。` : `与${at}的“${title}”文字完全相同，没有另存。`,
      });
      setName('');
      onKept();
    } catch (error) {
      setSaid({ tone: 'bad', words: sentenceOf(error) });
    }
  };

  return (
    <form className="versions-save" onSubmit={(event) => void keep(event)}>
      <Input
        aria-label="版本名称"
        placeholder="版本名称，如：送审稿"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={text.trim() === ''}>
        保存版本
      </Button>
      {said !== null && (
        <span className={said.tone === 'good' ? 'meta' : 'versions-refused'} role="status">
          {said.words}
        </span>
      )}
    </form>
  );
}
