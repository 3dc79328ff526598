import beijing2018 from '../../templates/precedents/beijing-2018.json';
import pudong2018 from '../../templates/precedents/pudong-2018.json';
import shanghai2024 from '../../templates/precedents/shanghai-2024.json';
import shanghaiCnipa2023 from '../../templates/precedents/shanghai-cnipa-2023.json';
import tianjin2023 from '../../templates/precedents/tianjin-2023.json';
import type { Precedent } from '../model/document.ts';
import { rebuild } from './rebuild.ts';
import { changesOf, correctionsOf, type Stored, storedSchema } from './stored.ts';

/** Stored JSON -> precedent. The source text is rebuilt from the record. */
export function precedentOf(stored: Stored): Precedent {
  const { id, name, jurisdiction, level, year, topics } = stored;
  const policy = {
    ...stored.policy,
    source: rebuild(stored),
    corrections: correctionsOf(changesOf(stored), stored.remarks),
  };
  return { id, name, jurisdiction, level, year, builtIn: true, policy, topics };
}

/** The precedents that come with the product: the three main ones first, as in seeds/index.json. */
export const builtInPrecedents: readonly Precedent[] = [
  shanghai2024,
  tianjin2023,
  beijing2018,
  shanghaiCnipa2023,
  pudong2018,
].map((stored) => precedentOf(storedSchema.parse(stored)));
