/** What a piece of HTML is made of; comments and declarations are none of it. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

/** Their content is no markup: everything up to their own end is passed over. */
const RAW = /^(?:script|style|title|textarea|noscript|iframe|xmp|template)$/;

const TAG = /[a-z][^\s/>]*/iy;

/**
 * Reads HTML from beginning to end without ever going back, however broken it is, and runs nothing
 * of it. What a browser would drop (a comment or tag without an end) is dropped here as well.
 *
 * Word writes what older programs cannot show as `<![if !supportLists]>…<![endif]>`: the brackets
 * go, what stands between is text like any other.
 */
export function* htmlTokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) yield { kind: 'text', text: html.slice(at, end) };
    if (next < 0) return;
    at = yield* markup(html, next);
  }
}

function* markup(html: string, at: number): Generator<Token, number> {
  if (html.startsWith('<!--', at)) return behind(html, '-->', at + 2);
  const closes = html.charAt(at + 1) === '/';
  TAG.lastIndex = at + (closes ? 2 : 1);
  const name = TAG.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    if (closes || /[!?]/.test(html.charAt(at + 1))) return behind(html, '>', at);
    yield { kind: 'text', text: '<' };
    return at + 1;
  }
  const end = tagEnd(html, TAG.lastIndex);
  if (closes) {
    yield { kind: 'close', name };
    return end;
  }
  if (RAW.test(name)) return afterRaw(html, name, end);
  yield { kind: 'open', name, attributes: html.slice(TAG.lastIndex, end - 1) };
  return end;
}

/** Behind the > that ends a tag; one inside a quoted value does not. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && /[=\s]/.test(html.charAt(at - 1))) quote = char;
  }
  return html.length;
}

function behind(html: string, sign: string, from: number): number {
  const end = html.indexOf(sign, from);
  return end < 0 ? html.length : end + sign.length;
}

function afterRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^<>]*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html) === null ? html.length : end.lastIndex;
}

/** The value of an attribute, in the words of the page; null where it has none. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '');
}
