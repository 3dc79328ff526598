import { severityNames } from '../../shared/check/severity.ts';
import { element } from '../sources/element.ts';
import type { ListedFinding } from './listed.ts';
import { severitySigns } from './severity.ts';

/** What can be done with a finding on the page. */
export type FindingActions = {
  readonly fix: (id: string) => void;
  /** @param beside where the question comes up. */
  readonly ignore: (id: string, beside: DOMRect) => void;
};

/**
 * What words in question show on hover and at their key: what is wrong by which source, and what can
 * be done. Plain elements, as the editor places it itself.
 *
 * @param close puts the card away and gives the focus back.
 */
export function findingCard(
  listed: readonly ListedFinding[],
  actions: FindingActions,
  close: () => void,
): HTMLElement {
  const card = element('section', { className: 'finding-card', ariaLabel: '检查' });
  card.setAttribute('role', 'dialog');
  card.append(...listed.map((one) => articleOf(one, actions, close)));
  card.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const asksFix = event.key === '.' && (event.ctrlKey || event.metaKey || event.altKey);
    if (event.key !== 'Escape' && !asksFix) return;
    event.preventDefault();
    event.stopPropagation();
    if (asksFix) fixButton(card, event.target)?.click();
    else close();
  });
  return card;
}

/** That of the finding with the focus, else the first. */
function fixButton(card: HTMLElement, target: EventTarget | null): HTMLElement | null {
  const own = target instanceof Element ? target.closest('article') : null;
  return (
    own?.querySelector<HTMLElement>('[data-fix]') ?? card.querySelector<HTMLElement>('[data-fix]')
  );
}

function articleOf(listed: ListedFinding, actions: FindingActions, close: () => void): HTMLElement {
  const { id, finding, rule } = listed;
  const { severity, message, basis, citation, fix } = finding;
  const ignore = element('button', { type: 'button', textContent: '忽略…' });
  ignore.addEventListener('click', () => {
    const beside = ignore.getBoundingClientRect();
    close();
    actions.ignore(id, beside);
  });
  return element(
    'article',
    { ariaLabel: `${severityNames[severity]}：${rule}` },
    element(
      'h3',
      {},
      sign(listed),
      element('span', { textContent: severityNames[severity] }),
      element('span', { className: 'meta', textContent: rule }),
    ),
    element('p', { textContent: message }),
    element('p', { className: 'meta', textContent: `${basis} · ${citation}` }),
    element('p', { className: 'finding-foot' }, ...fixOf(), ignore),
  );

  function fixOf(): readonly HTMLElement[] {
    if (fix === null) return [];
    const button = element('button', {
      type: 'button',
      className: 'finding-fix',
      textContent: fix.title,
      title: 'Ctrl+.',
    });
    button.dataset['fix'] = '';
    button.addEventListener('click', () => {
      close();
      actions.fix(id);
    });
    return [button];
  }
}

function sign({ finding: { severity } }: ListedFinding): HTMLElement {
  const made = element('span', {
    className: `severity severity-${severity}`,
    textContent: severitySigns[severity],
  });
  made.setAttribute('aria-hidden', 'true');
  return made;
}
