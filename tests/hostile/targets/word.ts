import { opinionsInMarked } from '../../../shared/opinions/marked.ts';
import { LONGEST_TEXT } from '../../../shared/text/decode.ts';
import { readPlain } from '../../../shared/text/plain.ts';
import { readRevised } from '../../../shared/word/read/revised.ts';
import { readDocx } from '../../../shared/word/read.ts';
import { mutatedWord } from '../mutated-word.ts';
import { aimed, isSentence, mustHold } from '../target.ts';
import { wordExamples } from '../word-examples.ts';

const corpus = await wordExamples();

/**
 * A file from a stranger that calls itself Word: read with the changes accepted and rejected, and as
 * a marked copy. It is read within bounds, or refused with one sentence; nothing throws.
 */
export const word = aimed<Uint8Array>({
  name: 'word',
  corpus: () => corpus,
  cases: mutatedWord,
  sizeOf: (bytes) => bytes.length,
  file: { extension: 'docx', write: (bytes) => bytes, read: (bytes) => bytes },
  run: (bytes) => {
    for (const changes of ['accepted', 'rejected'] as const) {
      const read = readDocx(bytes, changes);
      if (!read.ok) {
        mustHold(isSentence(read.message), `no sentence: ${read.message}`);
        continue;
      }
      // A marked copy is read so once the file is known to be readable.
      opinionsInMarked(readRevised(bytes));
      mustHold(read.text.length <= LONGEST_TEXT, 'more text than may be');
      for (const { from, to } of read.revisions)
        mustHold(from >= 0 && from <= to, 'a revision that ends before it begins');
      for (const notice of read.notices) mustHold(notice !== '', 'a notice without words');
    }
    const plain = readPlain(bytes);
    if (!plain.ok) mustHold(isSentence(plain.message), `no sentence: ${plain.message}`);
  },
});
