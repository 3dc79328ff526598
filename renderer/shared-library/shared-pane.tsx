import { Button } from 'antd';
import { memo } from 'react';
import type { Dispatch } from '../session.ts';
import { Failure } from '../start/failure.tsx';
import { foundLine } from './results.ts';
import { SearchScope } from './search-scope.tsx';
import './shared.css';
import { SharedHead } from './shared-head.tsx';
import { SharedImport } from './shared-import.tsx';
import { DocumentItem, HitItem } from './shared-items.tsx';
import type { Shared } from './use-shared.ts';

type Props = { readonly shared: Shared; readonly dispatch: Dispatch };

/** 检索 in 单位共享先例库: words, what is near to clause or draft, or simply all documents. */
export const SharedPane = memo(function SharedPane({ shared, dispatch }: Props) {
  const { view, importing } = shared;
  return (
    <div className="search">
      <div className="search-head">
        <SearchScope scope="shared" dispatch={dispatch} />
        <SharedHead shared={shared} />
      </div>
      {importing !== null && (
        <p className="shared-progress" role="status">
          {importing.total === 0
            ? '正在读取文件…'
            : `正在导入共享先例库：${importing.done}/${importing.total}份`}
          <Button size="small" onClick={shared.stopImport}>
            停止
          </Button>
        </p>
      )}
      {view.stage === 'failed' ? (
        <Failure
          title="共享先例库没有打开"
          message={view.message}
          action="重试"
          onAction={shared.again}
        />
      ) : view.stage === 'working' ? (
        <p className="hint muted" role="status">
          正在打开单位共享先例库…
        </p>
      ) : view.state.documents === 0 ? (
        <div className="hint muted">
          <p>
            单位共享先例库是空的。导入“导出自有先例库”得到的文件，或请管理员把单位的先例导入，即可在此检索。
          </p>
          {view.state.writable && (
            <SharedImport busy={importing !== null} onFile={shared.importFile} />
          )}
        </div>
      ) : (
        <Found shared={shared} />
      )}
    </div>
  );
});

function Found({ shared }: { readonly shared: Shared }) {
  const { view, asked, beside, taking } = shared;
  if (view.stage !== 'ready') return null;
  const { state, results } = view;
  const item = (id: string) => ({
    beside: beside.has(id),
    busy: taking !== null,
    onTake: () => shared.take(id),
  });
  return (
    <>
      <p className="search-count meta" role="status">
        {foundLine(asked, results)}
      </p>
      <ul className="search-hits" aria-label="共享先例库的结果">
        {results.kind === 'hits'
          ? results.hits.map((hit) => (
              <HitItem key={`${hit.doc} ${hit.path}`} hit={hit} {...item(hit.doc)} />
            ))
          : results.kind === 'near'
            ? results.documents.map(({ document, share }) => (
                <DocumentItem
                  key={document.id}
                  document={document}
                  share={share}
                  {...item(document.id)}
                />
              ))
            : results.documents.map((document) => (
                <DocumentItem key={document.id} document={document} {...item(document.id)} />
              ))}
        {results.kind === 'documents' && results.documents.length < results.total && (
          <li className="shared-more">
            <Button size="small" onClick={shared.more}>
              再列出一些
            </Button>
          </li>
        )}
      </ul>
      <p className="shared-foot meta">
        <span className="cut" title={placeOf(state.place)}>
          {placeOf(state.place)}：{state.documents}份，{state.clauses}条
        </span>
        {state.writable && (
          <SharedImport busy={shared.importing !== null} onFile={shared.importFile} />
        )}
      </p>
    </>
  );
}

const placeOf = (
  place: { readonly kind: 'here' } | { readonly kind: 'server'; readonly name: string },
) => (place.kind === 'here' ? '存于本机' : `单位服务器 ${place.name}`);
