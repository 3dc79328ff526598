import { OrderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';

type Props = { readonly onRenumber: () => void };

/** Above the outline: what it is, and 重排序号. */
export const OutlineHead = memo(function OutlineHead({ onRenumber }: Props) {
  return (
    <div className="outline-head">
      <h2>提纲</h2>
      <Button
        type="text"
        size="small"
        icon={<OrderedListOutlined aria-hidden />}
        title="按现有层次重排全部序号，引用随之更改 Alt+R"
        onClick={onRenumber}
      >
        重排序号
      </Button>
    </div>
  );
});
