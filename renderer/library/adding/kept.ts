import { z } from 'zod';
import { levelSchema, topicsSchema } from '../../../shared/library/schema.ts';
import { soundList } from '../../../shared/model/sound.ts';
import { lasting, type Store } from '../../storage.ts';
import { type Adding, noAdding } from './state.ts';

const KEY = 'measures.adding';

const candidateSchema = z.object({
  key: z.string(),
  id: z.string().nullable(),
  text: z.string(),
  origin: z.string(),
  facts: z.object({
    name: z.string(),
    jurisdiction: z.string(),
    level: levelSchema.nullable(),
    year: z.string(),
    genre: z.string(),
  }),
  topics: topicsSchema,
});

/** What waited for the reader's look when the window was last open; nothing is begun by itself. */
export function keptAdding(store: Store = lasting): Adding {
  try {
    const value: unknown = JSON.parse(store.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return noAdding;
    return {
      open: false,
      queue: soundList('queue' in value ? value.queue : [], candidateSchema),
      pasted: 'pasted' in value && typeof value.pasted === 'string' ? value.pasted : '',
    };
  } catch {
    return noAdding;
  }
}

export function keepAdding({ queue, pasted }: Adding, store: Store = lasting): void {
  if (queue.length === 0 && pasted === '') store.removeItem(KEY);
  else store.setItem(KEY, JSON.stringify({ queue, pasted }));
}
