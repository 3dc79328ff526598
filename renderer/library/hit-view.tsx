import type { Hit } from '../../shared/library/search.ts';
import { pathName } from '../../shared/model/names.ts';
import { markedParts } from './marked-parts.ts';

type Props = { readonly hit: Hit; readonly name: string; readonly onOpen: () => void };

export function HitView({ hit, name, onOpen }: Props) {
  return (
    <li>
      <button type="button" className="search-hit" onClick={onOpen}>
        <span className="cut" title={`${name} ${pathName(hit.path)} ${hit.heading ?? ''}`}>
          <span className="search-doc">{name}</span>{' '}
          <span className="meta">{pathName(hit.path)}</span> {hit.heading}
        </span>
        <span className="search-snippet">
          {markedParts(hit.snippet, hit.marks).map(({ from, text, marked }) =>
            marked ? <mark key={from}>{text}</mark> : text,
          )}
        </span>
      </button>
    </li>
  );
}
