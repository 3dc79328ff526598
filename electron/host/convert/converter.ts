import { type Input, type Output, Refusal } from '../../../shared/api.ts';
import { kindOf } from '../../../shared/word/read/kind.ts';
import { type ConvertOptions, convert } from './convert.ts';
import { findSoffice, type Machine } from './soffice.ts';

export type Converter = {
  /** Throws a `Refusal` with one sentence for whatever cannot be converted. */
  readonly toWord: (bytes: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>;
};

export type ConverterOptions = Omit<ConvertOptions, 'soffice' | 'signal'> & {
  readonly machine?: Machine;
};

/** Files waiting for their turn; a window opens one at a time. */
const MOST_WAITING = 8;

/**
 * Converts .doc, .wps, .odt and .rtf to .docx, one at a time: LibreOffice takes a core and some
 * hundred megabytes.
 */
export const converter = ({ machine = process, ...limits }: ConverterOptions = {}): Converter => {
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  return {
    toWord: async (bytes, signal) => {
      const file = kindOf(bytes);
      if (file.kind === 'refused') throw new Refusal('unreadable', file.message);
      if (file.kind !== 'foreign') throw new Refusal('bad-request', '这个文件不需要转换。');
      const soffice = await findSoffice(machine);
      if (soffice === null) throw new Refusal('unreadable', NOT_INSTALLED);
      if (waiting >= MOST_WAITING) {
        throw new Refusal('failed', '等待转换的文件太多，没有打开：请稍后再试。');
      }
      waiting++;
      const mine = turn.then(() => convert(bytes, file.format, { ...limits, soffice, signal }));
      turn = mine.catch(() => undefined).finally(() => waiting--);
      return mine;
    },
  };
};

const NOT_INSTALLED =
  '打开 .doc、.wps、.odt、.rtf 文件要借助 LibreOffice，本机没有找到：请安装后再试，或在 Word、WPS 中另存为 .docx。';

/** The contract's conversions: each under a name by which the window can cancel it. */
export const conversions = (own: Converter) => {
  const underWay = new Map<string, AbortController>();
  return {
    convertToWord: async ({
      job,
      base64,
    }: Input<'convertToWord'>): Promise<Output<'convertToWord'>> => {
      if (underWay.has(job)) throw new Refusal('bad-request', '这个文件正在转换。');
      const control = new AbortController();
      underWay.set(job, control);
      try {
        const bytes = await own.toWord(Buffer.from(base64, 'base64'), control.signal);
        return { base64: Buffer.from(bytes).toString('base64') };
      } finally {
        underWay.delete(job);
      }
    },
    cancelConversion: ({ job }: Input<'cancelConversion'>): Output<'cancelConversion'> => {
      underWay.get(job)?.abort();
      return {};
    },
  };
};
