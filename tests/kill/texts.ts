/** What a drafter has written after so many saves: a text that says itself how far it has come. */
export const textOf = (draft: string, saves: number): string => {
  const clauses = Array.from(
    { length: 5 + (saves % 60) },
    (_, at) =>
      `（${at + 1}）${draft}第${saves}稿第${at + 1}条。${CLAUSE.repeat(1 + ((saves + at) % 5))}`,
  );
  return [`徐汇区若干措施（${draft}第${saves}稿）`, ...clauses, `全文完：${saves}`].join('\n');
};

const CLAUSE =
  '支持知识产权服务机构品牌化、国际化发展，对新认定的机构给予［待填：金额］一次性资助；“全角”与生僻字𠮷。';

/** How many saves a text says it has seen; null when it is not word for word one of `textOf`. */
export const savesIn = (draft: string, text: string): number | null => {
  const saves = Number(/全文完：(\d+)$/.exec(text)?.[1] ?? Number.NaN);
  return Number.isInteger(saves) && text === textOf(draft, saves) ? saves : null;
};

/** A line one process added to the draft that several write. */
export const lineOf = (writer: string, added: number): string => `${writer}：第${added}行`;
