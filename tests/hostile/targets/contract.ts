import fc from 'fast-check';
import { contract } from '../../../shared/api.ts';
import { KEPT, newDataFolder } from '../data-folder.ts';
import { valuesOf } from '../from-schema.ts';
import { mutatedJson } from '../json-tree.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';

/** A call as it comes over the wire: a name, and text that should be JSON. */
type Call = { readonly method: string; readonly body: string };

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' &&
  value !== null &&
  'method' in value &&
  'body' in value &&
  isText(value.method) &&
  isText(value.body);

const isCalls = (value: unknown): value is readonly Call[] =>
  Array.isArray(value) && value.every(isCall);

/** It starts LibreOffice, which has tests of its own. */
const STARTS_PROGRAMS = 'convertToWord';

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'openDraft ',
  'OPENDRAFT',
  '',
  '../openDraft',
  '\u0000',
];

const goodInputs = Object.entries(contract)
  .filter(([name]) => name !== STARTS_PROGRAMS)
  .map(([method, { input }]) => ({ method, inputs: valuesOf(input) }));

const aCall = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom(...goodInputs).chain(({ method, inputs }) =>
      inputs
        .chain((input) => {
          const good = JSON.stringify(aimedAtKept(input));
          return fc.oneof(
            { weight: 2, arbitrary: fc.constant(good) },
            { weight: 3, arbitrary: mutatedJson([good]) },
          );
        })
        .map((body): Call => ({ method, body })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...NAMES).map((method): Call => ({ method, body: '{}' })),
  },
);

/** Most calls are about the draft that is there: others are refused before anything is done. */
const aimedAtKept = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'id' in input && input.id === ''
    ? { ...input, id: KEPT.draft }
    : input;

/** What may give the kept draft another text, or take it away. */
const CHANGING = new Set([
  'saveDraft',
  'removeDraft',
  'recoverDraft',
  'purgeDraft',
  'restoreDraft',
]);

/**
 * Calls of the contract, whatever they bring: a reply each, a sentence for each refusal, nothing
 * touched outside of the data folder, and a draft that no call was about as it was.
 */
export const contracted = aimed<readonly Call[]>({
  name: 'contract',
  corpus: () => [],
  cases: () => fc.array(aCall, { minLength: 1, maxLength: 6 }),
  sizeOf: (calls) => calls.reduce((sum, { body }) => sum + body.length, 0),
  file: asJsonFile(isCalls),
  run: async (calls) => {
    const folder = await newDataFolder();
    try {
      let changed = false;
      for (const { method, body } of calls) {
        const input = jsonOf(body);
        if (input === undefined || method === STARTS_PROGRAMS) continue;
        const reply = await folder.call(method, input);
        changed ||= reply.ok && CHANGING.has(method);
        mustHold(!('polluted' in {}), `${method} changed a prototype`);
      }
      await folder.mustBeAlone();
      const kept = await folder.call('openDraft', { id: KEPT.draft });
      mustHold(
        changed || JSON.stringify(kept).includes(JSON.stringify(KEPT.text)),
        'the draft is another',
      );
    } finally {
      await folder.remove();
    }
  },
});

/** As the door reads a body; undefined for what it refuses. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
