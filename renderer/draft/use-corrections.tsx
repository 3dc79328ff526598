import { Button } from 'antd';
import { analyze } from '../../shared/analyze.ts';
import type { Correction, Policy } from '../../shared/model/policy.ts';
import { certain, corrected } from '../../shared/text/corrected.ts';
import type { Dispatch } from '../session.ts';
import { useQuestion } from '../use-question.ts';
import './corrections.css';

/**
 * 订正: what is certainly damaged (half-width marks, look-alike characters, lost quotation marks)
 * is marked in the text and corrected only here, at the drafter's click, as one edit that can be
 * undone.
 *
 * @returns the button for the status bar; null when there is nothing to correct.
 */
export function useCorrections(policy: Policy | null, readText: () => string, dispatch: Dispatch) {
  const question = useQuestion();
  if (policy === null) return null;
  const found = certain(policy.corrections);
  if (found.length === 0) return null;

  const ask = async (): Promise<void> => {
    const agreed = await question({
      title: `订正以下${found.length}处？`,
      content: <Groups corrections={found} />,
      okText: '全部订正',
      cancelText: '保留原文',
      width: 520,
    });
    if (!agreed) return;
    // The words as they stand now; the reading on the screen may be a moment old.
    const now = readText();
    const made = certain(analyze(now).corrections);
    dispatch({ type: 'replaced', text: corrected(now, made) });
    const text = `已订正${made.length}处。按 Ctrl+Z 可恢复。`;
    dispatch({ type: 'noticed', notice: { tone: 'good', text } });
  };

  return (
    <Button className="corrections-offer" size="small" type="link" onClick={() => void ask()}>
      可订正{found.length}处
    </Button>
  );
}

type Group = { readonly change: string; readonly reason: string; readonly count: number };

/** Equal corrections once, with how often: ，for , 93 times. */
export function groupsOf(corrections: readonly Correction[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { printed, reading, reason } of corrections) {
    const change = changeOf(printed, reading ?? '');
    const key = `${change} ${reason}`;
    groups.set(key, { change, reason, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

function changeOf(printed: string, reading: string): string {
  if (printed === '') return `补 ${shown(reading)}`;
  return reading === '' ? `删 ${shown(printed)}` : `${shown(printed)} → ${shown(reading)}`;
}

const shown = (text: string): string => (text.trim() === '' ? '空格' : text);

function Groups({ corrections }: { readonly corrections: readonly Correction[] }) {
  return (
    <ul className="corrections">
      {groupsOf(corrections).map(({ change, reason, count }) => (
        <li key={`${change} ${reason}`}>
          <span className="correction-change">{change}</span>
          <span className="muted">{reason}</span>
          <span>{count}处</span>
        </li>
      ))}
    </ul>
  );
}
