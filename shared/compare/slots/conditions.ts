import type { Span } from '../../model/span.ts';

/**
 * Who gets something, or when: 对通过知识产权质押获得银行贷款的中小微企业，…; 获评国家级品牌服务机构的，…;
 * 符合条件的专业人员. Offsets are those of the words without 对 and the comma.
 */
const FORMS = [
  // 对…的企业，按照…; 对…的，给予…
  /(?<=^|[。；：，！\n）])对(?![标接外此口])(?<what>[^。；：！\n]{2,60}?的[^，。；：！\n的]{0,14})(?=，|给予|予以|奖励|按照?|实行|适当)/g,
  // …的，另行奖励30万元
  /(?<=^|[。；：，！\n）])(?!对)(?<what>[^，。；：！\n]{3,40}的)(?=，)/g,
  /(?<what>(?:符合|具备|满足)[^，。；：、！\n]{1,24}的\p{Script=Han}{2,12}?)(?=[，。；、和及给可参纳到发])/gu,
  /(?<what>(?:首次|经)[^，。；：、！\n]{2,20}(?:认定|备案|评定|审核|获评|获得|通过)的\p{Script=Han}{0,12}?)(?=[，。；、给可按和])/gu,
] as const;

/** The conditions of a text, in order, none inside another. */
export function conditionsIn(text: string): readonly Span[] {
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const what = match.groups?.['what'] ?? '';
      const from = match.index + match[0].indexOf(what);
      return { from, to: from + what.length };
    }),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  const outer: Span[] = [];
  for (const span of found) {
    if (span.from >= (outer.at(-1)?.to ?? 0)) outer.push(span);
  }
  return outer;
}
