import { Button, Result, Spin } from 'antd';
import './start.css';

/** Shown from the first frame until the draft is there. */
export function Opening() {
  return (
    <div className="start" role="status">
      <Spin description="正在打开草稿…">
        <div className="start-page" />
      </Spin>
    </div>
  );
}

type FailureProps = { readonly message: string; readonly onRetry: () => void };

export function OpeningFailed({ message, onRetry }: FailureProps) {
  return (
    <div className="start" role="alert">
      <Result
        status="warning"
        title="草稿没有打开"
        subTitle={message}
        extra={
          <Button type="primary" onClick={onRetry}>
            重新打开
          </Button>
        }
      />
    </div>
  );
}
