import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import index from '../../seeds/index.json' with { type: 'json' };
import { analyze } from '../../shared/analyze.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { decode } from '../../shared/text/decode.ts';
import { programFolder } from './home.ts';

/** The precedents that come with the product, in the order of the list. */
export const builtIn = (): readonly Precedent[] =>
  index.seeds.map((seed) => {
    const decoded = decode(readFileSync(join(programFolder(), 'seeds', seed.file)));
    if (!decoded.ok) throw new Error(`${seed.file}: ${decoded.message}`);
    const { id, name, jurisdiction, year } = seed;
    const level = seed.level as Precedent['level'];
    const policy = analyze(decoded.text);
    return { id, name, jurisdiction, level, year, builtIn: true, policy, topics: {} };
  });
