import { Component, type ReactNode } from 'react';
import { Failure } from './failure.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly broken: boolean };

/** The last net: a fault in the window shows a way on instead of an empty page. */
export class Boundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Failure
        title="窗口出错，已停止显示"
        message="草稿的文字已留存。请重新载入窗口。"
        action="重新载入"
        onAction={() => location.reload()}
      />
    );
  }
}
