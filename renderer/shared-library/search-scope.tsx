import type { Dispatch } from '../session.ts';
import './shared.css';

type Props = { readonly scope: 'search' | 'shared'; readonly dispatch: Dispatch };

const SCOPES = [
  { scope: 'search', label: '本机先例' },
  { scope: 'shared', label: '单位共享先例库' },
] as const;

/** Which library 检索 looks through. */
export function SearchScope({ scope, dispatch }: Props) {
  return (
    <fieldset className="search-scope" aria-label="检索范围">
      {SCOPES.map((one) => (
        <button
          key={one.scope}
          type="button"
          className="chip"
          aria-pressed={one.scope === scope}
          onClick={() => dispatch({ type: 'tabShown', tab: one.scope })}
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  );
}
