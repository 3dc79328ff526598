import { decode } from '../../text/decode.ts';
import { htmlLines } from './html.ts';
import type { Package, Relation } from './package.ts';

/** Documents embedded in a document (w:altChunk), as Word takes them in when it opens the file. */
export type Chunks = {
  /** The lines of one, by its relation; none when it cannot be read, which is then told. */
  readonly linesOf: (id: string) => readonly string[];
  /** Sentences on what could not be read. */
  readonly told: () => readonly string[];
};

/** A document holds a handful; the limit keeps a crafted file from opening itself over and over. */
const MOST = 20;

/**
 * `readPackage` reads an embedded .docx, or gives null when documents nest too deep. Text, HTML and
 * .docx are read; the rest (RTF, MHT) is told, so that no passage goes missing in silence.
 */
export const chunksOf = (
  open: Package,
  relations: readonly Relation[],
  readPackage: (bytes: Uint8Array) => readonly string[] | null,
): Chunks => {
  const told = new Set<string>();
  let count = 0;
  return {
    told: () => [...told],
    linesOf: (id) => {
      const part = relations.find((one) => one.id === id && one.kind === 'aFChunk')?.target;
      const bytes = part === undefined ? null : open.bytes(part);
      if (part === undefined || bytes === null) {
        told.add('文件引用的一个嵌入文档不在文件里，没有读入：请对照原文件。');
        return [];
      }
      if (++count > MOST) {
        told.add(`嵌入的文档超过 ${MOST} 个，其余没有读入：请分别打开。`);
        return [];
      }
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
        const lines = readPackage(bytes);
        if (lines === null) told.add('文档中嵌套的文档层数过多，最里面的没有读入：请对照原文件。');
        return lines ?? [];
      }
      const read = decode(bytes);
      const kind = /\.(\w+)$/u.exec(part)?.[1]?.toLowerCase() ?? '';
      if (!read.ok || kind === 'mht' || kind === 'mhtml' || /^MIME-Version:/iu.test(read.text)) {
        told.add(
          `嵌入的一个文档（${kind === '' ? '类型不明' : `.${kind}`}）没有读入：请单独打开，另存为 .docx。`,
        );
        return [];
      }
      const isHtml = /^\s*<(?:!doctype\s+html|html|\?xml|body|div|p)\b/iu.test(read.text);
      return isHtml || kind.startsWith('htm') || kind === 'xhtml'
        ? htmlLines(read.text)
        : read.text.split(/\r\n|[\n\r]/u);
    },
  };
};
