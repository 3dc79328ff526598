import type { Api } from '../../shared/api.ts';
import type { NearDocument, SharedHit } from '../../shared/library/shared.ts';
import type { Precedent, PrecedentSummary } from '../../shared/model/document.ts';

/** What is asked of the shared library. */
export type Asked =
  | { readonly kind: 'documents' }
  | { readonly kind: 'words'; readonly words: string; readonly level: Precedent['level'] | null }
  /** `text` is the clause at the caret, or the whole draft. */
  | { readonly kind: 'nearClause'; readonly text: string; readonly name: string }
  | { readonly kind: 'nearDraft'; readonly text: string };

export type Results =
  | {
      readonly kind: 'documents';
      readonly documents: readonly PrecedentSummary[];
      readonly total: number;
    }
  | {
      readonly kind: 'hits';
      readonly hits: readonly (SharedHit & { readonly share?: number })[];
      readonly more: boolean;
    }
  | { readonly kind: 'near'; readonly documents: readonly NearDocument[] };

const PAGE = 50;
const MOST_HITS = 50;
const MOST_NEAR = 12;
/** Of a very long draft the beginning says which documents are like it. */
const MOST_TEXT = 200_000;

/** Asks for the results of a wish; the documents from `from` on. */
export async function resultsOf(api: Api, asked: Asked, from = 0): Promise<Results> {
  switch (asked.kind) {
    case 'documents':
      return { kind: 'documents', ...(await api.listShared({ from, limit: PAGE })) };
    case 'words': {
      const { words, level } = asked;
      const found = await api.searchShared({ words, level, year: null, limit: MOST_HITS });
      return { kind: 'hits', ...found };
    }
    case 'nearClause': {
      const text = asked.text.slice(0, MOST_TEXT);
      const { hits } = await api.nearShared({ text, limit: MOST_NEAR });
      return { kind: 'hits', hits, more: false };
    }
    default: {
      const text = asked.text.slice(0, MOST_TEXT);
      const { documents } = await api.nearSharedDocuments({ text, limit: MOST_NEAR });
      return { kind: 'near', documents };
    }
  }
}

/** One line on what was found. */
export function foundLine(asked: Asked, results: Results): string {
  if (results.kind === 'documents') return `共${results.total}份，按入库先后`;
  const count = results.kind === 'hits' ? results.hits.length : results.documents.length;
  if (count === 0) {
    return asked.kind === 'words' ? '没有找到。请换一个词，或放宽层级。' : '没有相近的。';
  }
  if (results.kind === 'near') return `与全稿相近的${count}份先例，最近的在前`;
  if (asked.kind === 'nearClause') return `与${asked.name}相近的${count}条，最近的在前`;
  return results.more ? `先列出${count}条，还有更多；再加一个词可缩小范围` : `找到${count}条`;
}
