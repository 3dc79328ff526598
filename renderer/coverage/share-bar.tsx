import type { CSSProperties } from 'react';

type Style = CSSProperties & { readonly '--share': number };

/** A track filled as far as the share, 0 to 1; what it says stands beside it in words or numbers. */
export function ShareBar({ share }: { readonly share: number }) {
  const style: Style = { '--share': share };
  return <span className="coverage-share-bar" aria-hidden style={style} />;
}
