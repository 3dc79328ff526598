import { Button } from 'antd';
import './start.css';

type Props = {
  /** What happened, in a few words. */
  readonly title: string;
  /** Why, and what to do. */
  readonly message: string;
  readonly action: string;
  readonly onAction: () => void;
};

/** Something did not open: what, why, and the next step. */
export function Failure({ title, message, action, onAction }: Props) {
  return (
    <div className="start" role="alert">
      <div className="failure">
        <h2>{title}</h2>
        <p>{message}</p>
        <Button type="primary" onClick={onAction}>
          {action}
        </Button>
      </div>
    </div>
  );
}
