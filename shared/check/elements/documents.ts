/** Drafts the examples of several rules are made of. */

/** A part with money in it, as 若干措施 have it. */
export const GRANT =
  '一、支持机构发展\n（一）培育品牌机构。对获评国家级品牌的服务机构，给予一次性奖励30万元。\n（二）支持维权。对企业海外维权支出，按照50%给予资助，每家企业每年不超过20万元。\n（三）加强监管。开展专项整治。';

/** The same in articles. */
const ARTICLES =
  '第一条 为规范资助资金管理，根据有关规定，制定本办法。\n第二条 本办法适用于在本区开展服务的知识产权服务机构。\n第三条 对获评国家级品牌的服务机构，给予一次性奖励30万元。';

/** 若干措施 with money, closed by the clauses given. */
export const measures = (...clauses: readonly string[]): string =>
  [
    '南山区促进知识产权服务业发展若干措施',
    '为促进知识产权服务业发展，制定本措施。',
    GRANT,
    ...clauses,
  ].join('\n');

/** A 办法 in articles, closed by the clauses given. */
export const rulesOf = (...clauses: readonly string[]): string =>
  ['江北区知识产权资助办法', ARTICLES, ...clauses].join('\n');

/** 若干措施 that only call upon, as cities issue them: no money, no provisions at the end. */
export const APPEAL =
  '某市推动知识产权服务业高质量发展若干措施\n为推动知识产权服务业高质量发展，制定本措施。\n一、增强服务能力。引导机构提升能力。\n二、加强行业监管。开展专项整治。\n三、加强人才培养。组织开展培训。';

/** A plan of two parts; what is given goes on in the second. */
export const plan = (
  second: string,
  title = '河西区知识产权服务业行动计划（2026—2028年）',
): string =>
  [
    title,
    '一、总体要求',
    '以习近平新时代中国特色社会主义思想为指导，加快发展。',
    '二、重点任务',
    '（一）培育机构。遴选一批机构。',
    second,
  ].join('\n');
