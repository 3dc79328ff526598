import { createContext } from 'react';
import type { Topic } from '../../shared/model/topic.ts';

/** The topics of the user's own, for names deep in a table. */
export const OwnTopics = createContext<readonly Topic[]>([]);
