import { LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Reading } from './reply-reader.ts';

type Props = { readonly reading: Reading; readonly onCancel: () => void };

/** 正在读取 3/12：区财政局.docx, with a way out; what was read by then is kept. */
export const ReadingBar = ({ reading: { done, total, name }, onCancel }: Props) => (
  <div className="opinions-reading">
    <LoadingOutlined aria-hidden />
    <span className="cut" role="status" title={name}>
      正在读取 {done + 1}/{total}：{name}
    </span>
    <Button size="small" onClick={onCancel}>
      停止读取
    </Button>
  </div>
);
