import { type OwnPrecedent, ownPrecedentSchema } from '../../../../shared/library/own.ts';
import { summarySchema } from '../../../../shared/library/schema.ts';
import type { SharedList, SharedPage } from '../../../../shared/library/shared.ts';
import type { PrecedentSummary } from '../../../../shared/model/document.ts';
import { notThere } from '../incoming.ts';
import type { Session } from './server.ts';

export const SUMMARY_COLUMNS = `
  d.id, d.name, d.title, d.jurisdiction, d.level, d.year, d.genre, d.issuers,
  d.doc_number as "docNumber", d.issued_on as "issuedOn", d.clauses`;

export type DocumentRow = Readonly<Record<string, unknown>>;

/** Another program may have written the row. */
export const summaryIn = (row: DocumentRow): PrecedentSummary =>
  summarySchema.parse({ ...row, builtIn: false });

export async function listDocuments(
  { rows }: Session,
  { from, limit }: SharedPage,
): Promise<SharedList> {
  const documents = await rows<DocumentRow>(
    `select ${SUMMARY_COLUMNS} from measures.documents d order by d.seq offset $1 limit $2`,
    [from, limit],
  );
  const [all] = await rows<{ total: number }>(
    'select count(*)::int as total from measures.documents',
  );
  return { documents: documents.map(summaryIn), total: all?.total ?? 0 };
}

export async function findDocument({ rows }: Session, id: string): Promise<OwnPrecedent | null> {
  const [row] = await rows<{ own: unknown }>('select own from measures.documents where id = $1', [
    id.replaceAll('\0', ''),
  ]);
  return row === undefined ? null : ownPrecedentSchema.parse(row.own);
}

export async function removeDocument({ rows }: Session, id: string): Promise<void> {
  const gone = await rows('delete from measures.documents where id = $1 returning id', [
    id.replaceAll('\0', ''),
  ]);
  if (gone.length === 0) throw notThere(id);
}

export async function countAll({ rows }: Session) {
  const [row] = await rows<{ documents: number; clauses: number; writable: boolean }>(
    `select count(*)::int as documents, coalesce(sum(clauses), 0)::int as clauses,
       has_table_privilege('measures.documents', 'insert') as writable
     from measures.documents`,
  );
  return row ?? { documents: 0, clauses: 0, writable: false };
}
