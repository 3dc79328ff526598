import type { Responsible } from '../../../model/policy.ts';
import type { Span } from '../../../model/span.ts';
import { sliceOf } from '../../../model/span.ts';
import { walk } from '../../../model/walk.ts';
import { DUTIES } from '../../elements/citations.ts';
import { type Standing, standingOf } from '../../elements/organs.ts';
import type { Found, Rule, Severity } from '../../types.ts';

export const unknownOrgan: Rule = {
  id: 'unknown-organ',
  name: '责任单位不在机构名单',
  group: 'element',
  severity: 'error',
  basis: '实务',
  citation: DUTIES,
  about: '责任单位中的区级部门是否在本区机构名单内，名称是否为规范简称。',
  scope: 'document',
  find: ({ policy }, { profile }) =>
    [...walk(policy.clauses)].flatMap(({ responsible }) =>
      responsible === null
        ? []
        : [...responsible.lead, ...responsible.support].flatMap((body): Found[] => {
            const told = toldOf(body, standingOf(body, profile));
            return told === null
              ? []
              : [{ ...told, span: placeOf(body, responsible, policy.source) }];
          }),
    ),
  examples: {
    pass: [
      { text: '（一）培育机构。遴选机构。（责任单位：区市场监管局（区知识产权局）、区财政局）' },
      {
        text: '1.加强监管。开展检查。（责任单位：区市场监管局、市知识产权局、各街道办事处、区各有关部门）',
      },
      { text: '第一条 组织培训。（责任单位：区委组织部、区人力资源社会保障局）' },
      { text: '（一）加强监管。开展检查。（责任单位：区工商局）', profile: { organs: [] } },
    ],
    fail: [
      {
        text: '（一）加强监管。开展检查。（责任单位：区质监局、区市场监管局）',
        finds: ['区质监局'],
      },
      {
        text: '1.加强监管。开展检查。（区市场监管局牵头，区大数据中心办公室、区地方志办配合）',
        finds: ['区大数据中心办公室', '区地方志办'],
      },
      {
        text: '第一条 组织培训。（责任单位：区人社局、区教育局）',
        finds: ['区人社局'],
      },
    ],
  },
};

function toldOf(
  body: string,
  standing: Standing | null,
): { readonly severity: Severity; readonly message: string } | null {
  if (standing === null || standing.kind === 'known') return null;
  if (standing.kind === 'renamed')
    return {
      severity: 'info',
      message: `“${body}”在本区机构名单中的简称为“${standing.organ.short}”，宜用规范简称。`,
    };
  if (standing.kind === 'dissolved') {
    const heir = standing.heir === null ? '' : `，职能已并入${standing.heir.short}`;
    return {
      severity: 'error',
      message: `“${body}”不在本区机构名单（机构改革中已撤并${heir}），请改为现在的责任单位。`,
    };
  }
  return {
    severity: standing.usual ? 'info' : 'warning',
    message: `“${body}”不在本区机构名单，请核对名称，或在机构名单中补上。`,
  };
}

/** Where the note prints the body; the whole note where it is printed otherwise. */
function placeOf(body: string, { span }: Responsible, source: string): Span {
  const at = sliceOf(source, span).indexOf(body);
  return at < 0 ? span : { from: span.from + at, to: span.from + at + body.length };
}
