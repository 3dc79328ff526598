import { Button } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly choices: readonly string[];
  readonly onChoose: (words: string) => void;
  readonly hint?: ReactNode;
};

/** So many are offered: more would have to be read. */
const MOST = 3;

/** What may be meant, one click each, behind what else is to be known. */
export function Choices({ label, choices, onChoose, hint = null }: Props) {
  const offered = [...new Set(choices.filter((words) => words !== ''))].slice(0, MOST);
  if (offered.length === 0 && hint === null) return null;
  return (
    <>
      {hint}
      {offered.length > 0 && (
        <span className="field-choices">
          {offered.map((words) => (
            <Button
              key={words}
              size="small"
              className="field-choice"
              aria-label={`${label}填“${words}”`}
              title={words}
              onClick={() => onChoose(words)}
            >
              <span className="cut">{words}</span>
            </Button>
          ))}
        </span>
      )}
    </>
  );
}
