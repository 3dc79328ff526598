/**
 * Words of a text in quotation marks: “知识产权”. Words that are one quotation get no second pair
 * (“北方会展之都”), quotations inside others are set in single marks (“中关村‘一区十六园’”).
 * Marks that are not in pairs stay as they are: they may be the fault in question.
 */
export function inQuotes(words: string): string {
  const inner = words.replace(/“([^“”]*)”/g, '‘$1’');
  const paired = !/[“”]/.test(inner);
  if (!paired) return `“${words}”`;
  return /^“[^“”]*”$/.test(words) ? words : `“${inner}”`;
}
