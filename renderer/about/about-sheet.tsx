import { useEffect, useRef, useState } from 'react';
import { lazily } from '../load-part.ts';
import { Overlay } from '../overlay/overlay.tsx';
import { sentence } from '../start/sentence.ts';
import './about.css';
import { type About, aboutOf } from './notices.ts';

type Props = { readonly onLeave: () => void };

type State =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'open'; readonly about: About };

/** 关于措施起草台: which version this is, and what others wrote of it under which licences. */
export function AboutSheet({ onLeave }: Props) {
  const [state, setState] = useState<State>({ stage: 'opening' });
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    let stale = false;
    written().then(
      (read) => {
        if (!stale) setState({ stage: 'open', about: aboutOf(read) });
      },
      (error: unknown) => {
        if (!stale) setState({ stage: 'failed', message: sentence(error) });
      },
    );
    return () => {
      stale = true;
    };
  }, []);
  // The keys turn its pages at once.
  useEffect(() => {
    if (state.stage === 'open') text.current?.focus({ preventScroll: true });
  }, [state.stage]);
  return (
    <Overlay className="about" title="关于措施起草台" hint="Escape 返回" onLeave={onLeave}>
      <div className="about-words">
        <p>
          起草区级知识产权服务政策措施的工具。文稿只存在本机；除单位自设的共享先例库外，程序不与任何机器联系。
        </p>
        {state.stage === 'opening' && <p className="muted">正在读取版本和第三方许可…</p>}
        {state.stage === 'failed' && <p role="alert">第三方许可没有读出：{state.message}</p>}
        {state.stage === 'open' && <p>版本 {state.about.version}，以 MIT 许可发布。</p>}
      </div>
      {state.stage === 'open' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keys
        <section ref={text} className="about-notices" aria-label="第三方许可" tabIndex={0}>
          {state.about.notices}
        </section>
      )}
    </Overlay>
  );
}

/** The file the build puts beside the window. */
const written = lazily(async () => {
  const answer = await fetch('third-party.txt');
  if (!answer.ok) throw new Error(`third-party.txt: ${answer.status}`);
  return answer.text();
});
