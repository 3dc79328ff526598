import type { LineRole } from '../../model/policy.ts';
import { findDate, readDateline } from './dates.ts';
import type { Front } from './front.ts';
import { issuersNamed } from './letterhead.ts';
import { docNumberOf, signedDate } from './notice.ts';
import { isOrgan, organsOf } from './organs.ts';
import type { Row } from './rows.ts';

/** Who issued the document, under which number, when. */
export type Facts = {
  readonly issuers: readonly string[];
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
};

/** The rows of 版头 and 版记. */
export type Edges = ReadonlyMap<Row, 'letterhead' | 'colophon'>;

type Roles = ReadonlyMap<Row, LineRole>;

/** Reads the facts off the lines in front of the clauses, else off the lines behind them. */
export function factsOf(front: Front, tail: Roles, edges: Edges): Facts {
  return {
    issuers: issuersOf(front, tail, edges),
    docNumber: numberIn(front.roles),
    issuedOn: dateIn(front.roles) ?? dateIn(tail) ?? promulgated(front.roles),
  };
}

const rowsWith = (roles: Roles, wanted: LineRole): Row[] =>
  [...roles].filter(([, role]) => role === wanted).map(([row]) => row);

function numberIn(roles: Roles): string | null {
  const [row] = rowsWith(roles, 'doc-number');
  return row === undefined ? null : docNumberOf(row.text);
}

function dateIn(roles: Roles): string | null {
  const [row] = rowsWith(roles, 'date');
  return row === undefined ? null : (signedDate(row.text)?.date ?? findDate(row.text));
}

/** A regulation carries its date below the title: 2020年7月5日 国务院令第728号公布. The last counts. */
function promulgated(roles: Roles): string | null {
  const rows = rowsWith(roles, 'subtitle').filter((row) =>
    /公布|发布|印发|修订|修正/.test(row.text),
  );
  return findDate(rows.at(-1)?.text ?? '');
}

/**
 * The signature; else the 版头; else the organ that the notice or a dateline names; else the one in
 * the title.
 */
function issuersOf(front: Front, tail: Roles, edges: Edges): readonly string[] {
  const signed = [signatureIn(front.roles), signatureIn(tail)].find((organs) => organs.length > 0);
  if (signed !== undefined) return signed;
  const headed = issuersNamed(rowsWith(edges, 'letterhead').map((row) => row.text));
  if (headed.length > 0) return headed;
  const named = front.notice?.organ ?? orderedBy(front.roles) ?? makerIn(front.roles);
  if (named !== null) return [named];
  const published = datelineIn(tail);
  if (published.length > 0) return published;
  const titled = organBefore(front.title?.text ?? '');
  return titled === null ? [] : [titled];
}

function signatureIn(roles: Roles): readonly string[] {
  const organs: string[] = [];
  let half = '';
  for (const row of rowsWith(roles, 'signature')) {
    const names = organsOf(half + row.text);
    // A line that is no organ yet is the first half of a name (重庆市“满天星”行动计划 / 工作专班办公室).
    half = names.length > 0 || /^[（(]/.test(row.text) ? '' : row.text;
    organs.push(...names);
  }
  const dated = rowsWith(roles, 'date').flatMap((row) => signedDate(row.text)?.organs ?? []);
  return [...new Set([...organs, ...dated])];
}

const MAKER =
  /(?:^|[，。])(?<organ>[\p{Script=Han}]{4,30}?)(?:研究|组织)?(?:制定|编制|制订|起草)了?《/u;

/** …，天津市知识产权战略领导小组办公室制定《…》，现予印发。 */
function makerIn(roles: Roles): string | null {
  for (const row of rowsWith(roles, 'notice-body')) {
    const maker = MAKER.exec(row.text)?.groups?.['organ'];
    if (maker !== undefined && isOrgan(maker)) return maker;
  }
  return null;
}

/** 上海市人民政府令 */
function orderedBy(roles: Roles): string | null {
  const rows = [...rowsWith(roles, 'notice-title'), ...rowsWith(roles, 'doc-number')];
  for (const { text } of rows) {
    const organ = /^(?<organ>\p{Script=Han}{3,24}?)(?:令|公告)(?:\s*第.{1,8}号)?$/u.exec(text)
      ?.groups?.['organ'];
    if (organ !== undefined && isOrgan(organ)) return organ;
  }
  return null;
}

function datelineIn(roles: Roles): readonly string[] {
  for (const row of rowsWith(roles, 'date')) {
    const organs = readDateline(row.text)?.organs ?? [];
    if (organs.length > 0 && organs.every(isOrgan)) return organs;
  }
  return [];
}

/** 最高人民法院关于知识产权法庭若干问题的规定 */
function organBefore(title: string): string | null {
  const organ = /^(?<organ>.{4,30}?)关于/.exec(title)?.groups?.['organ'];
  return organ !== undefined && isOrgan(organ) ? organ : null;
}
