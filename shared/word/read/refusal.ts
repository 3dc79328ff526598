/** Why a file cannot be read: one sentence for the user. Thrown inside read/, caught in read.ts. */
export class Unreadable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Unreadable';
  }
}

/** The zip is cut off or its bytes are not what they were. */
export const DAMAGED = '文件已损坏或不完整，无法打开：请重新获取该文件，或在 Word 中修复后再试。';

/** The zip is sound and the XML inside is not. */
export const DAMAGED_XML = '文档内容已损坏，无法读取：请在 Word 中打开并另存一份后再试。';
