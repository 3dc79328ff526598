import { summaryOf } from '../../../shared/library/summary.ts';
import { topicsIn } from '../../../shared/topics/classify.ts';
import { asJson, done, onlyOne } from '../command.ts';
import { overview } from '../parse.ts';
import { parsedJson } from '../parsed.ts';
import { precedentOf, topicModelOf } from '../precedents.ts';
import type { Action } from './action.ts';

/** Where a document of the library comes from, and its structure. */
export const show: Action = {
  takes: ['json'],
  run: async (args, { json }, io) => {
    const precedent = await precedentOf(onlyOne(args, '先例的编号'), io);
    const { policy } = precedent;
    if (!json) io.out(overview(policy));
    else {
      const topics = topicsIn(precedent, await topicModelOf(io));
      io.out(asJson({ ...summaryOf(precedent), ...parsedJson(policy, topics) }));
    }
    return done;
  },
};
