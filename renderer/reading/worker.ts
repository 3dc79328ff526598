import { analyze } from '../../shared/analyze.ts';
import { align } from '../../shared/compare/align.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Answer, Order } from './protocol.ts';

let precedents: readonly Precedent[] = [];

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'library') precedents = data.precedents;
  else readDraft(data.source);
});

function readDraft(source: string): void {
  try {
    const policy = analyze(source);
    answer({ kind: 'read', policy });
    answer({ kind: 'aligned', source, alignment: align(policy, precedents) });
  } catch (error) {
    console.error(error);
    answer({ kind: 'failed', source });
  }
}

const answer = (message: Answer): void => postMessage(message);
