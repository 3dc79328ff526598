import { useMemo, useState } from 'react';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { formatWith } from '../../shared/word/format/house.ts';
import type { Kit } from '../info/kit.ts';
import { afterDrawing } from '../later.ts';
import { Tabs } from '../layout/tabs.tsx';
import { Failure } from '../start/failure.tsx';
import { AdviceList } from './advice-list.tsx';
import { FontsList } from './fonts/fonts-list.tsx';
import { useFonts } from './fonts/use-fonts.ts';
import { IssuanceForm } from './issuance/issuance-form.tsx';
import { SheetsPane, type Shown } from './sheets-pane.tsx';
import type { PaperControl } from './use-paper.ts';
import './paper.css';

type Props = {
  readonly control: PaperControl;
  /** A reading of the text; null before the first. */
  readonly policy: Policy | null;
  readonly issuance: Issuance;
  /** Null before the first reading. */
  readonly kit: Kit | null;
  readonly caret: number;
  readonly onIssuance: (issuance: Issuance) => void;
  readonly onJump: (offset: number) => void;
};

type SideTab = 'issuance' | 'advice' | 'fonts';

/** 版式: the draft on its pages, and beside them how it goes out and what to look at. */
export function PaperView(props: Props) {
  const { control, policy, issuance, kit, caret, onIssuance, onJump } = props;
  const { state, retry } = control;
  const [tab, setTab] = useState<SideTab>('issuance');
  const [shown, setShown] = useState<Shown | null>(null);
  const format = useMemo(() => formatWith(issuance.deviations), [issuance.deviations]);
  const fonts = useFonts(format);
  const missing = fonts.filter(({ isThere }) => !isThere).length;
  const paper = state.stage === 'ready' ? state.paper : null;
  const layout = paper?.layout ?? null;
  const warnings = layout?.warnings ?? [];
  const remarks = paper?.remarks ?? [];
  const fill = (): void => {
    setTab('issuance');
    afterDrawing(focusForm);
  };
  return (
    <div className="paper">
      {paper !== null && layout !== null && (
        <SheetsPane
          layout={layout}
          source={paper.source}
          format={format}
          start={caret}
          shown={shown}
          onJump={onJump}
        />
      )}
      {state.stage !== 'failed' && layout === null && (
        <p className="paper-state muted" role="status">
          正在排版…
        </p>
      )}
      {state.stage === 'failed' && (
        <div className="paper-state">
          <Failure
            title="没有排出版面"
            message="排版时出错，草稿未受影响。"
            action="重新排版"
            onAction={retry}
          />
        </div>
      )}
      <aside className="paper-side" aria-label="版式设置">
        <Tabs<SideTab>
          label="版式设置"
          tabs={[
            { key: 'issuance', label: '发文要素' },
            { key: 'advice', label: counted('提示', remarks.length + warnings.length) },
            { key: 'fonts', label: counted('字体', missing) },
          ]}
          active={tab}
          onShow={setTab}
        >
          <div className="paper-panel">
            {tab === 'issuance' && policy !== null && kit !== null && (
              <IssuanceForm
                {...{ issuance, policy, kit }}
                onChange={onIssuance}
                form={paper?.form ?? null}
              />
            )}
            {tab === 'advice' && (
              <AdviceList
                {...{ remarks, warnings, onJump }}
                isEmpty={paper?.source.trim() === ''}
                onShow={setShown}
                onFill={fill}
              />
            )}
            {tab === 'fonts' && <FontsList fonts={fonts} />}
          </div>
        </Tabs>
      </aside>
    </div>
  );
}

/** To the first field that looks wrong, else to the first of the 版头. */
const focusForm = (): void => {
  const field = (which: string) => document.querySelector<HTMLElement>(`.issuance ${which}`);
  (field('[aria-invalid="true"]') ?? field('fieldset :is(input, textarea)'))?.focus();
};

const counted = (word: string, count: number): string => (count === 0 ? word : `${word} ${count}`);
