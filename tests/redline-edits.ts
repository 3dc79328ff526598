import fc from 'fast-check';

/**
 * What people do to a text between two versions, line by line. Numbers choose places, so that an
 * edit means something in any text.
 */
const KINDS = [
  'word',
  'strike',
  'sentence',
  'split',
  'join',
  'move',
  'delete',
  'insert',
  'blank',
  'renumber',
  'row',
  'swap',
] as const;

export type LineEdit = {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly words: string;
};

/** Words of the trade, of XML, of other planes and of no sense. */
const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('扎实推进', '有关部门', '50万元', '2027年1月1日', '（试行）', '“一件事”'),
  fc.constantFrom('<w:del>', '&amp;', ']]>', '"', "'", '𠮷野家', '👩‍👩‍👧', '\u0301', 'A  B', '―—'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((text) => text.replace(/[\n\r]/gu, '')),
);

export const lineEdit: fc.Arbitrary<LineEdit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(100_000),
  b: fc.nat(100_000),
  words,
});

export const edited = (lines: readonly string[], { kind, a, b, words }: LineEdit): string[] => {
  const done = [...lines];
  const at = a % Math.max(1, done.length);
  const line = done[at] ?? '';
  const place = b % (line.length + 1);
  const other = b % (done.length + 1);
  switch (kind) {
    case 'word':
      done[at] = line.slice(0, place) + words + line.slice(place + 2);
      break;
    case 'strike':
      done[at] = line.slice(0, place) + line.slice(place + 1 + (a % 30));
      break;
    case 'sentence':
      done[at] = `${line}${words}按照有关规定执行。`;
      break;
    case 'split':
      done.splice(at, 1, line.slice(0, place), line.slice(place));
      break;
    case 'join':
      done.splice(at, 2, line + (done[at + 1] ?? ''));
      break;
    case 'move':
      done.splice(at, 1);
      done.splice(other, 0, line);
      break;
    case 'delete':
      done.splice(at, 1);
      break;
    case 'insert':
      done.splice(other, 0, `（${'一二三四五'[a % 5]}）${words}。支持${words}做大做强。`);
      break;
    case 'blank':
      done.splice(other, 0, '');
      break;
    case 'renumber':
      done[at] = line.replace(/^（.）|^.、|^\d+\./u, `（${'一二三四五'[b % 5]}）`);
      break;
    case 'row':
      done.splice(other, 0, `${words}\t任务\t单位`, `${a}\t${words}\t区市场监管局`);
      break;
    case 'swap':
      done.reverse();
      break;
  }
  return done;
};
