import type { Policy } from '../../model/policy.ts';

const LONGEST = 24;
/** What stands between the verb of the sentence and the organ: 落实国家知识产权局等17部门《…》. */
const BEFORE_ORGAN =
  /^.*(?:贯彻落实|贯彻|落实|根据|按照|依据|依照|实施|执行|遵照|符合|违反|对照|以及|[和与及，。；、：（）《》“”])/u;
const ORGAN = /(?:省|市|局|部|委|院|厅|办|室|会|政府|部门|单位)$/;

/** The organ named right before a title in 《》: 国家知识产权局等17部门; '' where there is none. */
export const issuerBefore = ({ lines }: Policy, title: string): string => {
  for (const { text } of lines) {
    const at = text.indexOf(`《${title}》`);
    if (at <= 0) continue;
    const words = text.slice(Math.max(0, at - LONGEST - 8), at).replace(BEFORE_ORGAN, '');
    if (words.length <= LONGEST && ORGAN.test(words)) return words;
  }
  return '';
};
