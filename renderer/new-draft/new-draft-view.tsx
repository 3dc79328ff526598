import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { builtInJurisdictions, withOverlay } from '../../shared/library/jurisdictions.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { FinishStep } from './finish-step.tsx';
import { KindStep } from './kind-step.tsx';
import './new-draft.css';
import { OrgansStep } from './organs-step.tsx';
import { OutlineStep } from './outline-step.tsx';
import { firstPlan, type Plan, type Step, stepName, steps } from './plan.ts';
import {
  chosenPrecedents,
  outlineOf,
  type Planned,
  plannedOf,
  type Surroundings,
} from './planned.ts';
import { PrecedentsStep } from './precedents-step.tsx';
import { sizeOf } from './size.ts';
import { stepAfter } from './state.ts';
import { missingFor, type StepProps } from './step.ts';
import { StepList } from './step-list.tsx';

type Props = {
  readonly plan: Plan;
  readonly library: readonly Precedent[];
  /** Ids of the precedents chosen for comparing. */
  readonly compared: readonly string[];
  readonly settings: Settings;
  /** The new draft is being made. */
  readonly creating: boolean;
  readonly dispatch: Dispatch;
  readonly onCreate: (planned: Planned) => void;
  readonly onLeave: () => void;
};

/** 新建草稿: five steps in place of the three panes. Enter goes on, Escape leaves and keeps it all. */
export function NewDraftView(props: Props) {
  const { plan, library, compared, settings, creating, dispatch, onCreate, onLeave } = props;
  const area = useRef<HTMLElement>(null);
  const { genre, parts, precedents } = plan;

  const surroundings = useMemo(
    (): Surroundings => ({
      library,
      compared,
      jurisdictions: withOverlay(builtInJurisdictions, settings.jurisdictions),
      topics: settings.topics,
      year: new Date().getFullYear(),
    }),
    [library, compared, settings],
  );
  const chosen = useMemo(
    () => chosenPrecedents({ precedents }, surroundings),
    [precedents, surroundings],
  );
  const outline = useMemo(
    () => outlineOf({ genre, parts }, chosen, surroundings),
    [genre, parts, chosen, surroundings],
  );
  const planned = useMemo(
    () => plannedOf(plan, outline, surroundings),
    [plan, outline, surroundings],
  );
  const size = useMemo(() => sizeOf(planned), [planned]);

  const missing = missingFor(plan);
  const goTo = (step: Step): void => dispatch({ type: 'planStepped', step });
  const goOn = (): void => {
    const next = stepAfter(plan.step, 1);
    if (missing !== null) {
      if (plan.step !== 'kind') goTo('kind');
      else area.current?.querySelector<HTMLElement>('[data-needed] input')?.focus();
    } else if (next !== null) goTo(next);
    else if (!creating) onCreate(planned);
  };
  const latest = useLatest({ goOn, onLeave });

  // The own district comes in by itself, where the user said which it is.
  const own = settings.profile;
  useEffect(() => {
    if (plan !== firstPlan || own.district === '') return;
    const { city, district } = own;
    dispatch({ type: 'planChanged', change: { city, district, profile: own } });
  }, [plan, own, dispatch]);

  // A step begins at its top; where there is something to type first, in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins anew
  useEffect(() => {
    const first = area.current?.querySelector<HTMLElement>('[data-first] input');
    (first ?? area.current?.querySelector<HTMLElement>('.plan-step'))?.focus();
  }, [plan.step]);

  const step: StepProps = {
    plan,
    planned,
    library,
    jurisdictions: surroundings.jurisdictions,
    usual: settings.usual,
    onChange: (change) => dispatch({ type: 'planChanged', change }),
  };
  const last = plan.step === 'finish';
  const previous = stepAfter(plan.step, -1);
  return (
    <main
      className="new-draft"
      aria-label="新建草稿"
      ref={area}
      onKeyDown={(event) => press(event, latest.current)}
    >
      <header className="new-draft-head">
        <h2>新建草稿</h2>
        <span className="muted cut" title={planned.title}>
          {plan.district === '' ? '选定文种和地区后，这里显示标题' : planned.title}
        </span>
        <Button type="text" size="small" onClick={() => dispatch({ type: 'planCleared' })}>
          重新开始
        </Button>
        <Button type="text" size="small" title="Escape，所选内容保留" onClick={onLeave}>
          返回正文
        </Button>
      </header>
      <div className="new-draft-body">
        <StepList plan={plan} planned={planned} onStep={goTo} />
        {/* A new step is a new place to read from its top. */}
        <section
          key={plan.step}
          className="plan-step"
          aria-label={`第${steps.indexOf(plan.step) + 1}步，共${steps.length}步：${stepName[plan.step]}`}
          // The preview has nothing else to stop at, and is read by scrolling.
          tabIndex={plan.step === 'finish' ? 0 : -1}
        >
          {stepOf(plan.step, step)}
        </section>
      </div>
      <footer className="new-draft-foot">
        <span className="muted" role="status">
          {`${size.clauses}条 · 骨架${size.words.toLocaleString('zh-CN')}字，约${size.pages}页`}
          {size.finishedPages !== null && ` · 按先例每条篇幅，成稿约${size.finishedPages}页`}
        </span>
        <span className="new-draft-keys meta">Enter 下一步 · Escape 返回正文，所选保留</span>
        <Button disabled={previous === null} onClick={() => previous !== null && goTo(previous)}>
          上一步
        </Button>
        <Button type="primary" loading={last && creating} onClick={goOn}>
          {last ? '生成草稿' : '下一步'}
        </Button>
      </footer>
    </main>
  );
}

function stepOf(step: Step, props: StepProps) {
  switch (step) {
    case 'kind':
      return <KindStep {...props} />;
    case 'organs':
      return <OrgansStep {...props} />;
    case 'precedents':
      return <PrecedentsStep {...props} />;
    case 'outline':
      return <OutlineStep {...props} />;
    case 'finish':
      return <FinishStep {...props} />;
  }
}

type Keys = { readonly goOn: () => void; readonly onLeave: () => void };

/** Keys of an open list belong to the list; Enter on a button presses it. */
function press(event: KeyboardEvent<HTMLElement>, { goOn, onLeave }: Keys): void {
  const { target, currentTarget, key } = event;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  if (target.getAttribute('aria-expanded') === 'true' && target.matches('input')) return;
  if (key === 'Escape') onLeave();
  if (key !== 'Enter' || event.altKey || event.shiftKey) return;
  if (target.matches('button, textarea, a')) return;
  event.preventDefault();
  goOn();
}
