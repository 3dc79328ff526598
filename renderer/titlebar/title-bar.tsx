import {
  FileAddOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  RedoOutlined,
  SearchOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { memo, type ReactNode } from 'react';
import './title-bar.css';

type Props = {
  readonly name: string;
  readonly saveState: ReactNode;
  /** 文稿信息 */
  readonly info: ReactNode;
  /** 草稿▾ */
  readonly drafts: ReactNode;
  readonly can: { readonly undo: boolean; readonly redo: boolean };
  readonly outlineShown: boolean;
  readonly sideShown: boolean;
  readonly fullShown: boolean;
  readonly paperShown: boolean;
  readonly newShown: boolean;
  /** 导出公文 and the menu of the other files. */
  readonly exportButton: ReactNode;
  readonly on: TitleBarActions;
};

export type TitleBarActions = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly open: () => void;
  readonly toggleNew: () => void;
  readonly toggleOutline: () => void;
  readonly toggleSide: () => void;
  readonly toggleFull: () => void;
  readonly togglePaper: () => void;
};

export const TitleBar = memo(function TitleBar(props: Props) {
  const { name, saveState, info, drafts, can, exportButton, on } = props;
  const { outlineShown, sideShown, fullShown, paperShown, newShown } = props;
  return (
    <header className="title-bar">
      <Button
        type="text"
        icon={outlineShown ? <MenuFoldOutlined aria-hidden /> : <MenuUnfoldOutlined aria-hidden />}
        aria-label="提纲"
        aria-pressed={outlineShown}
        title={outlineShown ? '收起提纲' : '展开提纲'}
        onClick={on.toggleOutline}
      />
      <h1 className="cut" title={name}>
        {name}
      </h1>
      {info}
      {drafts}
      {saveState}
      <div className="title-bar-actions" role="toolbar" aria-label="草稿">
        <Button
          type="text"
          className="shrinks-first new-draft-button"
          icon={<FileAddOutlined aria-hidden />}
          aria-label="新建草稿"
          aria-pressed={newShown}
          title={newShown ? '返回正文 Escape，所选保留' : '按先例新建一份草稿 Alt+N'}
          onClick={on.toggleNew}
        >
          新建
        </Button>
        <Button
          type="text"
          icon={<UndoOutlined aria-hidden />}
          aria-label="撤销"
          title="撤销 Ctrl+Z"
          disabled={!can.undo}
          onClick={on.undo}
        />
        <Button
          type="text"
          icon={<RedoOutlined aria-hidden />}
          aria-label="重做"
          title="重做 Ctrl+Y"
          disabled={!can.redo}
          onClick={on.redo}
        />
        <Button
          type="text"
          className="shrinks-first"
          icon={<SearchOutlined aria-hidden />}
          aria-label="查找替换"
          title="查找替换 Ctrl+F"
          onClick={on.find}
        >
          查找替换
        </Button>
        <Button
          type="text"
          className="shrinks-first"
          icon={<FolderOpenOutlined aria-hidden />}
          aria-label="打开文件"
          title="打开文件 Ctrl+O"
          onClick={on.open}
        >
          打开文件
        </Button>
        <Button
          className="side-toggle"
          aria-pressed={sideShown}
          aria-controls={sideShown ? 'side-pane' : undefined}
          title={sideShown ? '收起对照栏' : '展开对照栏'}
          onClick={on.toggleSide}
        >
          对照
        </Button>
        <Button
          className="side-toggle can-shrink"
          icon={<TableOutlined aria-hidden />}
          aria-label="全幅对照"
          aria-pressed={fullShown}
          title={fullShown ? '返回正文 Escape' : '本稿与几份先例逐条并排 Ctrl+4'}
          onClick={on.toggleFull}
        >
          全幅对照
        </Button>
        <Button
          className="side-toggle can-shrink"
          icon={<FileTextOutlined aria-hidden />}
          aria-label="版式"
          aria-pressed={paperShown}
          title={paperShown ? '返回正文 Escape' : '逐页预览，填发文要素 Ctrl+5'}
          onClick={on.togglePaper}
        >
          版式
        </Button>
        {exportButton}
      </div>
    </header>
  );
});
