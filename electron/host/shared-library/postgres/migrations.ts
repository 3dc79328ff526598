/**
 * The tables of the shared library, version by version: one that has been on a server is never
 * changed, what must be other comes as the next.
 *
 * `grams` holds the single characters and the pairs of neighbouring characters of a clause, and those
 * of its heading with ^ before them. pg_trgm finds no word of two characters, as most Chinese words
 * are, and takes three times as long to build and half as much room again. `fastupdate` would gather what
 * came in last in a list that each of the forty look-ups for a near clause reads from end to end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table measures.documents (
    seq bigint generated always as identity primary key,
    id text not null unique,
    hash text not null unique,
    name text not null,
    title text not null,
    jurisdiction text not null,
    level text not null,
    year int not null,
    genre text,
    issuers text[] not null,
    doc_number text,
    issued_on text,
    clauses int not null,
    own json not null,
    added_by text not null default session_user,
    added_at timestamptz not null default now()
  );
  create table measures.clauses (
    seq bigint generated always as identity primary key,
    document bigint not null references measures.documents (seq) on delete cascade,
    path text not null,
    heading text,
    shown text not null,
    folded text not null,
    grams text[] not null
  );
  alter table measures.clauses alter grams set statistics 300;
  create index clauses_document on measures.clauses (document);
  create index clauses_grams on measures.clauses using gin (grams) with (fastupdate = off);
  `,
];
