import type { KeyboardEvent, ReactNode } from 'react';
import './tabs.css';

type Props<Key extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly active: Key;
  readonly onShow: (key: Key) => void;
  /** Stands at the end of the tabs' line. */
  readonly aside?: ReactNode;
  /** The panel of the active tab; the others do not exist until they are shown. */
  readonly children: ReactNode;
};

/**
 * Tabs as the ARIA practices have them: one stop for the Tab key, arrow keys between them. Ant
 * Design's would announce their position in English ("Tab 1 of 3") and measure on every change.
 */
export function Tabs<Key extends string>({
  label,
  tabs,
  active,
  onShow,
  aside,
  children,
}: Props<Key>) {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const at = tabs.findIndex(({ key }) => key === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.key);
    document.getElementById(tabId(next.key))?.focus();
  };
  return (
    <div className="tabs">
      <div className="tab-line">
        <div className="tab-list" role="tablist" aria-label={label} onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.key}
              id={tabId(tab.key)}
              type="button"
              role="tab"
              className="tab"
              aria-selected={tab.key === active}
              aria-controls={panelId(tab.key)}
              tabIndex={tab.key === active ? 0 : -1}
              onClick={() => onShow(tab.key)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={panelId(active)}
        aria-labelledby={tabId(active)}
      >
        {children}
      </div>
    </div>
  );
}

const tabId = (key: string): string => `tab-${key}`;
const panelId = (key: string): string => `panel-${key}`;
