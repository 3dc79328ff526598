export type About = { readonly version: string; readonly notices: string };

/**
 * What the build wrote beside the window: its first line says which version of the product it is of.
 *
 * @param text 「措施起草台 0.1.0 第三方许可」 and what follows
 */
export function aboutOf(text: string): About {
  const [first = ''] = text.split('\n', 1);
  return {
    version: /\d\S*/.exec(first)?.[0] ?? '未知',
    notices: text.slice(first.length).trimStart(),
  };
}
