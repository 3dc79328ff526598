import { Drawer } from 'antd';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { graver } from '../check/severity.ts';
import { SeveritySign } from '../check/severity-sign.tsx';
import { afterDrawing } from '../later.ts';
import { type FieldId, type SectionId, sections } from './fields.ts';
import { InfoForm, type InfoFormProps } from './info-form.tsx';
import { goToField, goToSection } from './places-in-form.ts';
import { type InfoState, lackingIn } from './state.ts';
import { Summary } from './summary.tsx';
import type { Written } from './use-writing.ts';
import './field.css';
import './info.css';

export type InfoSheetProps = {
  readonly open: boolean;
  /** Where it opens; null: at what is missing. */
  readonly section: SectionId | null;
  /** Null before the first reading of the text. */
  readonly form: InfoFormProps | null;
  /** What was just written into the text. */
  readonly written: Written | null;
  /** The check has not seen the words as they are now. */
  readonly checking: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  /** The sheet goes and the keys may go elsewhere. */
  readonly onClosed: () => void;
};

/**
 * 文稿信息: everything export and checks need to know of a draft, in one place. Kept from letter to
 * letter: a closed one has nothing to draw.
 */
export const InfoSheet = memo(function InfoSheet(props: InfoSheetProps) {
  const { open, section, form, written, checking, onUndo, onClose, onClosed } = props;
  const area = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const { target } = event;
    if (target instanceof Element && target.getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    onClose();
  };
  // While the sheet comes in, the keys are still where they were.
  useEffect(() => {
    if (!open) return;
    const early = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', early, true);
    return () => window.removeEventListener('keydown', early, true);
  }, [open, onClose]);
  // Not when it has faded: one that is left while it still comes in does not always say so.
  const shown = useRef(false);
  useEffect(() => {
    if (!open && shown.current) afterDrawing(onClosed);
    shown.current = open;
  }, [open, onClosed]);
  const start = (): void => {
    if (!shown.current) return;
    // Who was quicker than the sheet stays where he is.
    if (area.current?.contains(document.activeElement)) return;
    if (section !== null) goToSection(area.current, section);
    else area.current?.querySelector<HTMLElement>('.info-chip, .info-nav button')?.focus();
  };
  return (
    <Drawer
      open={open}
      destroyOnHidden
      keyboard={false}
      placement="right"
      size="min(58.75rem, calc(100vw - 40px))"
      rootClassName="info-drawer"
      title="文稿信息"
      focusable={{ focusTriggerAfterClose: false }}
      onClose={onClose}
      onKeyDown={press}
      afterOpenChange={(isIn) => isIn && afterDrawing(start)}
    >
      {form !== null && (
        <div className="info" ref={area}>
          <Summary
            state={form.kit.state}
            checking={checking}
            onGo={(field) => goToField(area.current, field)}
          />
          <p className="info-written" role="status">
            {written !== null && (
              <>
                已写入正文：{written.label}。
                <button type="button" className="info-undo" onClick={onUndo}>
                  撤销写入
                </button>
              </>
            )}
          </p>
          <div className="info-columns">
            <Nav state={form.kit.state} onGo={(id) => goToSection(area.current, id)} />
            <div className="info-scroll">
              <InfoForm {...form} />
            </div>
          </div>
        </div>
      )}
    </Drawer>
  );
});

type NavProps = { readonly state: InfoState; readonly onGo: (section: SectionId) => void };

/** The sections, with the gravest that is to be said of each. */
const Nav = ({ state, onGo }: NavProps) => (
  <nav className="info-nav" aria-label="文稿信息各部分">
    {sections.map(({ id, title, fields }) => {
      const open = openIn(state, fields);
      const severity = open.toSorted(graver)[0];
      return (
        <button key={id} type="button" onClick={() => onGo(id)}>
          <span>{title}</span>
          {severity !== undefined && (
            <span className="info-nav-count">
              <SeveritySign severity={severity} word={false} />
              {open.length}
            </span>
          )}
        </button>
      );
    })}
  </nav>
);

const openIn = (state: InfoState, fields: readonly FieldId[]) => {
  const lacking = lackingIn(state);
  return fields.flatMap((field) => {
    const { lack, notes } = state[field];
    const own = lacking.includes(field) && lack !== null ? [lack] : [];
    return [...own, ...notes].map(({ severity }) => severity);
  });
};
