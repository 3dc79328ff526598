import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import type { Topic } from '../model/topic.ts';
import { builtInTopics } from '../topics/list.ts';
import {
  type TopicalDocument,
  type TopicKnowledge,
  topicalDraft,
  topicalPrecedent,
} from './coverage/clauses.ts';
import { documentsOf, measuresByTopic } from './coverage/measures.ts';
import type {
  Coverage,
  CoverageCell,
  CoverageRow,
  Measure,
  MissingClause,
} from './coverage/types.ts';
import type { Alignment } from './types.ts';

export type { Coverage, CoverageCell, CoverageRow, Measure, MissingClause };

/** What is known of topics, with the user's own ones. */
export type CoverageKnowledge = TopicKnowledge & { readonly own?: readonly Topic[] };

/**
 * What the precedents have and the draft lacks, and the other way round: by topic, with how much of
 * the topic's measures each document has, and by clause, after the alignment.
 */
export function coverage(
  draft: Policy,
  precedents: readonly Precedent[],
  alignment: Alignment,
  { own = [], ...knowledge }: CoverageKnowledge = {},
): Coverage {
  const others = precedents.map((precedent) => topicalPrecedent(precedent, knowledge.model));
  const documents = [topicalDraft(draft, alignment, others, knowledge), ...others];
  const measures = measuresByTopic(documents);
  const rows = [...builtInTopics, ...own]
    .flatMap(({ id, name, definition }) => {
      const found = measures.get(id) ?? [];
      const having = found.map(documentsOf);
      const cells = documents.map((document) => cellOf(document, id, having));
      const kind = kindOf(cells);
      return kind === null ? [] : [{ topic: id, name, definition, kind, cells, measures: found }];
    })
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || weightOf(b) - weightOf(a));
  const topicsOf = (kind: CoverageRow['kind']): readonly string[] =>
    rows.filter((row) => row.kind === kind).map(({ topic }) => topic);
  return {
    rows,
    missing: topicsOf('missing'),
    novel: topicsOf('novel'),
    missingClauses: missingClauses(others, alignment),
    unplaced: documents.flatMap(({ doc, clauses }) =>
      clauses
        .filter(({ topics }) => topics.length === 0)
        .map(({ unit }) => ({ doc, path: unit.path })),
    ),
  };
}

function cellOf(
  { doc, clauses }: TopicalDocument,
  topic: string,
  /** For each measure of the topic the documents that have it. */
  having: readonly ReadonlySet<string | null>[],
): CoverageCell {
  const about = clauses.filter(({ topics }) => topics.includes(topic));
  const primary = about.filter(({ topics }) => topics[0] === topic);
  const secondary = about.filter(({ topics }) => topics[0] !== topic);
  const had = having.filter((documents) => documents.has(doc)).length;
  return {
    doc,
    clauses: [...primary, ...secondary].map(({ unit }) => unit.path),
    primary: primary.length,
    measures: had,
    share: having.length === 0 ? 0 : had / having.length,
  };
}

const has = ({ clauses }: CoverageCell): boolean => clauses.length > 0;

function kindOf(cells: readonly CoverageCell[]): CoverageRow['kind'] | null {
  const [draft, ...precedents] = cells;
  const inDraft = draft !== undefined && has(draft);
  const inOthers = precedents.some(has);
  if (inDraft) return inOthers ? 'shared' : 'novel';
  return inOthers ? 'missing' : null;
}

const ORDER = { missing: 0, shared: 1, novel: 2 } as const;

/** What comes first in its group: the most widespread, then what the draft says least of. */
function weightOf({ kind, cells }: CoverageRow): number {
  const [draft, ...precedents] = cells;
  if (kind === 'shared') return -(draft?.share ?? 0);
  const primary = cells.reduce((sum, cell) => sum + cell.primary, 0);
  return precedents.filter(has).length + primary / 1_000;
}

function missingClauses(
  precedents: readonly TopicalDocument[],
  { missing }: Alignment,
): readonly MissingClause[] {
  return precedents.flatMap(({ doc, clauses }) => {
    const paths = new Set(missing.filter((one) => one.doc === doc).map(({ path }) => path));
    return clauses
      .filter(({ unit }) => paths.has(unit.path))
      .map(({ unit, topics }): MissingClause => {
        const topic = topics[0] ?? null;
        const having = precedents.filter((other) =>
          other.clauses.some((clause) => topic !== null && clause.topics.includes(topic)),
        ).length;
        return { doc: doc ?? '', path: unit.path, topic, having };
      });
  });
}
