import { analyze } from '../../shared/analyze.ts';
import { compareVersions } from '../../shared/compare/versions.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Answer, Order } from './protocol.ts';

/** The earlier version stays the same while the draft is edited. */
let known: { readonly source: string; readonly policy: Policy } | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { job, before, after } = data;
  try {
    if (known?.source !== before) known = { source: before, policy: analyze(before) };
    const comparison = compareVersions(known.policy, analyze(after));
    answer({ kind: 'compared', job, comparison });
  } catch (error) {
    console.error(error);
    answer({ kind: 'failed', job });
  }
});

const answer = (message: Answer): void => postMessage(message);
