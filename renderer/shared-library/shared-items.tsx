import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { SharedHit } from '../../shared/library/shared.ts';
import type { PrecedentSummary } from '../../shared/model/document.ts';
import { pathName } from '../../shared/model/names.ts';
import { markedParts } from '../library/marked-parts.ts';

type Taking = {
  readonly name: string;
  /** It lies beside the draft already. */
  readonly beside: boolean;
  readonly busy: boolean;
  readonly onTake: () => void;
};

function TakeButton({ name, beside, busy, onTake }: Taking) {
  return beside ? (
    <span className="shared-taken meta">
      <CheckOutlined aria-hidden /> 已在对照
    </span>
  ) : (
    <Button
      size="small"
      disabled={busy}
      aria-label={`引入对照：${name}`}
      title="收入自有先例，并与本稿对照"
      onClick={onTake}
    >
      引入对照
    </Button>
  );
}

type HitProps = Omit<Taking, 'name'> & {
  readonly hit: SharedHit & { readonly share?: number };
};

/** A clause that was found, with where it stands. */
export function HitItem({ hit, ...taking }: HitProps) {
  const { name, path, heading, share } = hit;
  return (
    <li className="shared-item">
      <div className="shared-line">
        <span className="cut" title={`${name} ${pathName(path)} ${heading ?? ''}`}>
          <span className="search-doc">{name}</span> <span className="meta">{pathName(path)}</span>{' '}
          {heading}
        </span>
        <TakeButton name={name} {...taking} />
      </div>
      <span className="search-snippet">
        {markedParts(hit.snippet, hit.marks).map(({ from, text, marked }) =>
          marked ? <mark key={from}>{text}</mark> : text,
        )}
      </span>
      {share !== undefined && <span className="meta">{shareLine('本条', share)}</span>}
    </li>
  );
}

type DocumentProps = Omit<Taking, 'name'> & {
  readonly document: PrecedentSummary;
  readonly share?: number;
};

/** A document of the shared library. */
export function DocumentItem({ document, share, ...taking }: DocumentProps) {
  const { name, jurisdiction, title, year, level, genre, clauses } = document;
  const facts = [jurisdiction, level, `${year}年`, genre, `${clauses}条`];
  return (
    <li className="shared-item">
      <div className="shared-line">
        <span className="cut search-doc" title={name}>
          {name}
        </span>
        <TakeButton name={name} {...taking} />
      </div>
      <span>{title}</span>
      <span className="meta facts">
        {facts.map((fact) => fact !== null && fact !== '' && <span key={fact}>{fact}</span>)}
      </span>
      {share !== undefined && <span className="meta">{shareLine('本稿', share)}</span>}
    </li>
  );
}

const shareLine = (what: string, share: number): string =>
  `${what}的用语约${Math.max(1, Math.round(share * 100))}%见于此`;
