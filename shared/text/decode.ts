export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  /** One Chinese sentence: what is wrong and what to do. */
  | { readonly ok: false; readonly message: string };

/** The longest text that is read, in UTF-16 code units. A long 实施方案 has about 20,000. */
export const LONGEST_TEXT = 2_000_000;

/** No encoding that is read needs more than four bytes for a code unit. */
const MOST_BYTES = LONGEST_TEXT * 4;

/**
 * Bytes of a text file -> text without byte order mark. Reads UTF-8, UTF-16 and GB18030 (which
 * covers GBK and GB2312), with or without byte order mark; everything else is refused.
 */
export function decode(bytes: Uint8Array): Decoded {
  const kind = fileKind(bytes);
  if (kind !== null) return refuse(kind);
  if (bytes.length > MOST_BYTES) return refuse(TOO_LONG);
  const encoding = marked(bytes) ?? detected(bytes);
  const text = encoding === null ? null : attempt(bytes, encoding);
  if (encoding === null || text === null) return refuse(UNKNOWN);
  if (text.includes('\0')) return refuse(BINARY);
  if (text.length > LONGEST_TEXT) return refuse(TOO_LONG);
  return { ok: true, text, encoding };
}

const refuse = (message: string): Decoded => ({ ok: false, message });

/** What is said of a text beyond `LONGEST_TEXT`. */
export const TOO_LONG = '文件太大，最多可读 200 万字；请拆成几个文件后再打开。';
const UNKNOWN =
  '认不出文件的文字编码（不是 UTF-8、UTF-16 或 GB18030），文件可能已损坏；请用记事本或 WPS 打开原文件，另存为 UTF-8 文本后再试。';
const BINARY = '这不是纯文本文件（含有二进制内容）；请改用 .txt、.md 或 .docx 文件。';

/** Files that are often picked by mistake, by their first bytes. */
const KINDS: readonly { readonly starts: readonly number[]; readonly message: string }[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    message:
      '这是 Word 文档或压缩包，不是纯文本；Word 文档请以 .docx 为扩展名打开，压缩包请先解压。',
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    message: '这是旧版 Word 文档（.doc），不能直接读取；请在 Word 或 WPS 中另存为 .docx 后再打开。',
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    message: '这是 PDF 文件，不能直接读取；请复制其中文字存为 .txt，或转换为 .docx 后再打开。',
  },
  {
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    message: '这是 RTF 文件，不能直接读取；请在 Word 或 WPS 中另存为 .docx 后再打开。',
  },
];

const fileKind = (bytes: Uint8Array): string | null =>
  KINDS.find(({ starts }) => beginsWith(bytes, starts))?.message ?? null;

const beginsWith = (bytes: Uint8Array, starts: readonly number[]): boolean =>
  starts.every((byte, index) => bytes[index] === byte);

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The encoding named by a byte order mark. */
const marked = (bytes: Uint8Array): Encoding | null =>
  MARKS.find(([, mark]) => beginsWith(bytes, mark))?.[0] ?? null;

/**
 * The encoding of bytes without a mark. Chinese in another encoding is practically never valid
 * UTF-8, so that is asked first; between the others the one wins that gives the most familiar
 * text: GB18030 read as UTF-16 is Hangul and private use, UTF-16 read as GB18030 is rare ideographs.
 */
function detected(bytes: Uint8Array): Encoding | null {
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return 'utf-8';
  const scored = (['gb18030', 'utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, score: familiar(attempt(bytes, encoding)) }))
    .filter(({ score }) => score >= LEAST_FAMILIAR);
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.encoding ?? null;
}

function attempt(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The share of the most common Chinese characters and marks among everything that is not ASCII.
 * Real texts of policy reach 0.35 and more; misread ones stay below 0.05 and are full of control
 * characters, which count heavily against a reading. ASCII says nothing: in GB18030 half of a
 * misread UTF-16 text is Latin letters.
 */
function familiar(text: string | null): number {
  if (text === null) return 0;
  const sample = text.slice(0, 100_000);
  const ascii = sample.match(ASCII)?.length ?? 0;
  const known = sample.match(FAMILIAR)?.length ?? 0;
  const control = sample.match(CONTROL)?.length ?? 0;
  const rest = sample.length - ascii;
  return (rest === 0 ? 1 : known / rest) - (10 * control) / sample.length;
}

const ASCII = /[\t\n\r -~]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/g;

const LEAST_FAMILIAR = 0.1;

const FAMILIAR =
  /[　，。、；：“”《》（）的一是在不了有和人中大为上个国我以要时来用生到作地于出分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经之进着等部度家电力里如水化高自理起现实加量都体制机当使点从业本去把性好应开合还因由其些然前外天政日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府理给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严]/g;
