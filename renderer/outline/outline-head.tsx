import { OrderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';

type Props = { readonly onRenumber: () => void; readonly onSchemes: () => void };

/** Above the outline: what it is, 重排序号 and 更改序号样式. */
export const OutlineHead = memo(function OutlineHead({ onRenumber, onSchemes }: Props) {
  return (
    <div className="outline-head">
      <h2>提纲</h2>
      <span className="outline-head-tools">
        <Button
          type="text"
          size="small"
          icon={<OrderedListOutlined aria-hidden />}
          title="按现有层次重排全部序号，引用随之更改 Alt+R"
          onClick={onRenumber}
        >
          重排序号
        </Button>
        <Button
          type="text"
          size="small"
          title="更改序号样式：一、（一）1. 或第X条，引用随之更改 Alt+Shift+R"
          onClick={onSchemes}
        >
          样式…
        </Button>
      </span>
    </div>
  );
});
