import { analyze } from '../../shared/analyze.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { officialBlocks } from '../../shared/word/official-blocks.ts';
import { pageCount, pagesOf } from '../../shared/word/pages/pages.ts';
import type { Answer, Order } from './protocol.ts';

/** The text stays the same while the form is filled in. */
let known: { readonly source: string; readonly policy: Policy } | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { job, source, issuance, whole } = data;
  try {
    if (known?.source !== source) known = { source, policy: asPrinted(analyze(source)) };
    const { placed, format, form, remarks } = officialBlocks(known.policy, issuance);
    const layout = whole ? pagesOf(placed, format) : null;
    const pages = layout?.pages.length ?? pageCount(placed, format);
    answer({ kind: 'laidOut', job, made: { pages, layout, form, remarks } });
  } catch (error) {
    console.error(error);
    answer({ kind: 'failed', job });
  }
});

const answer = (message: Answer): void => postMessage(message);
