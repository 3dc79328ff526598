import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { memo } from 'react';
import { percent, WIDTHS, ZOOMS, zoomWords } from './page-view.ts';
import type { PageViewControl } from './use-page-view.ts';
import './view-tools.css';

type Props = Pick<PageViewControl, 'view' | 'change' | 'step'>;

/** At the end of the status bar, where WPS has it: how large and how wide the page is shown. */
export const ViewTools = memo(function ViewTools({ view, change, step }: Props) {
  const items: NonNullable<MenuProps['items']> = [
    { key: 'auto', label: '自动' },
    { key: 'fit', label: '适合宽度' },
    ...ZOOMS.map((zoom) => ({ key: String(zoom), label: percent(zoom) })),
    { type: 'divider' },
    ...WIDTHS.map(({ width, label }) => ({ key: width, label })),
  ];
  const choose = (key: string): void => {
    const width = WIDTHS.find((one) => one.width === key)?.width;
    if (width !== undefined) change({ width });
    else change({ zoom: key === 'auto' || key === 'fit' ? key : Number(key) });
  };
  const words = zoomWords(view);
  return (
    <span className="view-tools">
      <Button
        type="text"
        size="small"
        icon={<MinusOutlined aria-hidden />}
        aria-label="缩小正文"
        title="缩小正文 Alt+减号"
        onClick={() => step(-1)}
      />
      <Dropdown
        trigger={['click']}
        placement="topRight"
        menu={{
          items,
          selectable: true,
          selectedKeys: [String(view.zoom), view.width],
          onClick: ({ key }) => choose(key),
        }}
      >
        <Button
          type="text"
          size="small"
          className="view-zoom"
          aria-label={`正文显示比例和宽度：${words}`}
          title="显示比例和行宽；Alt+0 自动"
        >
          {words}
        </Button>
      </Dropdown>
      <Button
        type="text"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        aria-label="放大正文"
        title="放大正文 Alt+等号，或按住 Ctrl 滚动"
        onClick={() => step(1)}
      />
    </span>
  );
});
