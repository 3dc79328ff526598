/**
 * Where the keys go on in 检查 when what had them is gone: the next thing that was answered, while one
 * is brought back after the other; else the finding the list stands at, else 没有发现问题.
 */
export function keptPlace(pane: HTMLElement | null, wasAnswered: boolean): HTMLElement | null {
  const first = (selector: string) => pane?.querySelector<HTMLElement>(selector) ?? null;
  const answered = wasAnswered ? first('.check-ignored[open] button') : null;
  return (
    answered ??
    first('[data-finding][tabindex="0"]') ??
    first('[data-finding]') ??
    first('.check-clean h2')
  );
}
