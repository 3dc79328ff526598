import { LeftOutlined, MinusOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Choice } from '../layout/choice.tsx';
import { PageField } from './page-field.tsx';
import { stepped, type Zoom, zoomWords } from './zoom.ts';

type Props = {
  readonly zoom: Zoom;
  /** The scale the zoom comes to in this window. */
  readonly scale: number;
  /** The sheet one reads and how many there are; the first is 0. */
  readonly page: number;
  readonly count: number;
  /** How far 上一页 and 下一页 go: a row of sheets. */
  readonly step: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPage: (page: number) => void;
};

/** Which page one is on, and how large the pages are shown. */
export function PaperTools({ zoom, scale, page, count, step, onZoom, onPage }: Props) {
  const fits = zoom === 'width' || zoom === 'page' || zoom === 1 ? String(zoom) : '';
  return (
    <div className="paper-tools" role="toolbar" aria-label="版式">
      <span className="paper-pages">
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label="上一页"
          disabled={page === 0}
          onClick={() => onPage(page - step)}
        />
        <PageField page={page} count={count} onPage={onPage} />
        <Button
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label="下一页"
          disabled={page + step >= count}
          onClick={() => onPage(page + step)}
        />
      </span>
      <span className="paper-zoom">
        <Choice<string>
          aria-label="显示比例"
          value={fits}
          onChange={(value) => onZoom(value === 'width' || value === 'page' ? value : 1)}
          options={[
            { value: 'width', label: '适合宽度' },
            { value: 'page', label: '整页' },
            { value: '1', label: '100%' },
          ]}
        />
        <Button
          type="text"
          size="small"
          icon={<MinusOutlined aria-hidden />}
          aria-label="缩小"
          title="缩小 Ctrl+减号"
          disabled={stepped(scale, -1) === scale}
          onClick={() => onZoom(stepped(scale, -1))}
        />
        <span className="paper-scale" role="status" aria-label="当前比例">
          {zoomWords(scale)}
        </span>
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          aria-label="放大"
          title="放大 Ctrl+加号"
          disabled={stepped(scale, 1) === scale}
          onClick={() => onZoom(stepped(scale, 1))}
        />
      </span>
    </div>
  );
}
