import { clauseName } from '../model/names.ts';
import type { LineRole, Policy } from '../model/policy.ts';
import { walk } from '../model/walk.ts';

/** What a reviewer calls the parts of a document outside its clauses. */
const PARTS: Readonly<Partial<Record<LineRole, string>>> = {
  letterhead: '版头',
  'notice-title': '印发通知标题',
  'doc-number': '发文字号',
  addressee: '主送机关',
  'notice-body': '印发通知',
  signature: '署名',
  date: '成文日期',
  annotation: '附注',
  title: '标题',
  subtitle: '题注',
  preamble: '导语',
  closing: '文末',
  attachment: '附件',
  colophon: '版记',
};

/** Names the place of an offset: 二.(一) 培育品牌服务机构, or 标题, 导语 …. */
export function placeNames({
  clauses,
  lines,
}: Policy): (offset: number, path: string | null) => string {
  const names = new Map([...walk(clauses)].map((clause) => [clause.path, clauseName(clause)]));
  return (offset, path) => {
    if (path !== null) return names.get(path) ?? path;
    const line = lines.findLast(({ span, role }) => span.from <= offset && role !== 'continuation');
    return (line && PARTS[line.role]) ?? '正文';
  };
}
