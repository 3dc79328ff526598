import fc from 'fast-check';
import { listing } from '../../../renderer/commands/palette-items.ts';
import { parseRecent } from '../../../renderer/commands/recent.ts';
import { parseTabs } from '../../../renderer/drafts/tabs.ts';
import { parseLayout, resized } from '../../../renderer/layout/widths.ts';
import { keepAdding, keptAdding } from '../../../renderer/library/adding/kept.ts';
import { firstPlan, parsePlan } from '../../../renderer/new-draft/plan.ts';
import { outlineOf, plannedOf } from '../../../renderer/new-draft/planned.ts';
import { attributesOf, parsePageView } from '../../../renderer/page-view/page-view.ts';
import { parseZoom, within } from '../../../renderer/paper/zoom.ts';
import { parseChosen } from '../../../renderer/remembered.ts';
import { findCaret } from '../../../renderer/save/caret.ts';
import { findUnsaved } from '../../../renderer/save/unsaved.ts';
import { firstSession, reduce, type Session } from '../../../renderer/session.ts';
import { type Store, storeOn } from '../../../renderer/storage.ts';
import { besideOf, besideSchema } from '../../../shared/beside.ts';
import { builtInJurisdictions } from '../../../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { draft } from '../../stand-in-host.ts';
import { mutatedJson } from '../json-tree.ts';
import { realTexts } from '../real-texts.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';

/** Every note that the window reads at its start, as the browser's storage holds it. */
type Notes = Readonly<Record<string, string>>;

const isNotes = (value: unknown): value is Notes =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText);

const [text = ''] = realTexts();
const short = text.split('\n').slice(0, 8).join('\n');
const facts = {
  ...{ name: '沪', jurisdiction: '上海市', level: '市级' },
  ...{ year: '2024', genre: '' },
};
const candidate = { key: 'a', id: null, text: short, origin: '粘贴', facts, topics: {} };
const entries = [{ key: 'own:1', topic: null, kind: 'measure', heading: '支持机构', chosen: true }];

/** As the window wrote them; those that are no JSON are read as words. */
const WRITTEN: Notes = {
  chosen: '["tianjin-2023","shanghai-2024"]',
  recent: '["command export","clause 一","draft example"]',
  tabs: '[{"id":"example","name":"若干措施"},{"id":"draft-1","name":"办法"}]',
  layout: '{"outline":248,"side":420,"outlineFolded":false,"sideFolded":true}',
  page: '{"zoom":1.25,"width":"draft"}',
  zoom: '1.25',
  caret: '17',
  adding: JSON.stringify({ queue: [candidate, { ...candidate, key: 'b' }], pasted: short }),
  unsaved: JSON.stringify({ text: short, ...besideOf(draft), revision: 0 }),
  plan: JSON.stringify({
    ...{ ...firstPlan, city: '上海市', district: '徐汇区', basis: { '《办法》': true } },
    ...{ arrangement: [{ heading: '支持', entries }], precedents: ['tianjin-2023'] },
    arranged: { genre: firstPlan.genre, parts: null },
  }),
};

/** As much as a browser keeps, of one thing; and lines that end as no page's do. */
const HUGE = [
  '['.repeat(200_000),
  `[${'"a",'.repeat(200_000)}"a"]`,
  `[${Array.from({ length: 40_000 }, (_, at) => `{"id":"${at}","name":""}`).join(',')}]`,
  '9'.repeat(400_000),
  JSON.stringify({ text: '长'.repeat(1_000_000), revision: 1 }),
  JSON.stringify({ text: '甲\r\n乙\r丙', revision: 0 }),
];
const WORDS = ['', ' ', 'null', 'undefined', '[object Object]', 'NaN', '-1', '1e999', '\u0000'];

const note = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(WRITTEN[name] ?? '') },
    { weight: 16, arbitrary: mutatedJson([WRITTEN[name] ?? '']) },
    { weight: 2, arbitrary: mutatedJson(Object.values(WRITTEN)) },
    { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.constantFrom(...HUGE) },
  );

/**
 * The browser's storage, where an earlier version, another program or a bad disk wrote: the window
 * starts all the same, with what of it makes sense.
 */
export const windowNotes = aimed<Notes>({
  name: 'window-notes',
  corpus: () => [WRITTEN],
  cases: () =>
    fc.record(Object.fromEntries(Object.keys(WRITTEN).map((name) => [name, note(name)]))),
  sizeOf: (notes) => Object.values(notes).reduce((sum, { length }) => sum + length, 0),
  file: asJsonFile(isNotes),
  run: (notes) => {
    const of = (name: string): string | null => notes[name] ?? null;
    drawn(notes);
    const plan = parsePlan(of('plan'));
    const tabs = parseTabs(of('tabs'));
    mustHold(tabs.length <= 100, 'more tabs than can be drawn');
    mustHold(new Set(tabs.map(({ id }) => id)).size === tabs.length, 'two tabs of one draft');
    const recent = parseRecent(of('recent'));
    mustHold(new Set(recent).size === recent.length, 'a command stands twice in the palette');
    listing([], '', recent);
    const adding = keptAdding(storeWith('measures.adding', of('adding')));
    const store = storeWith('measures.adding', null);
    keepAdding(adding, store);
    mustHold(same(keptAdding(store), adding), 'documents that wait are others when kept again');
    const first = firstSession(parseChosen(of('chosen')), plan, adding, undefined, tabs);
    works(opened(first, notes));
    if (plan === null) return;
    mustHold(same(parsePlan(JSON.stringify(plan)), plan), 'a plan is another when kept again');
    plannedOf(plan, outline, surroundings);
  },
});

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A window's storage with one note in it. */
function storeWith(key: string, value: string | null): Store {
  const store = storeOn(() => {
    throw new Error('forbidden');
  });
  if (value !== null) store.setItem(key, value);
  return store;
}

/** What the style sheets are told makes sense. */
function drawn(notes: Notes): void {
  const layout = parseLayout(notes['layout'] ?? null);
  for (const side of ['outline', 'side'] as const)
    for (const room of [700, 1_100, 1_440]) {
      const width = resized(layout, side, layout[side], room)[side];
      mustHold(width >= 160 && width <= 720, `a pane ${width} wide`);
    }
  const { style } = attributesOf(parsePageView(notes['page'] ?? null));
  mustHold(/^--characters: \d+(?:; --size: \d+px)?$/.test(style), `a page of ${style}`);
  const zoom = parseZoom(notes['zoom'] ?? null);
  mustHold(typeof zoom === 'string' || within(zoom) === zoom, `sheets shown at ${zoom}`);
}

/** The session once the draft is there, with what this window kept of it. */
function opened(first: Session, notes: Notes): Session {
  const { id } = draft;
  return reduce(first, {
    type: 'draftOpened',
    draft,
    unsaved: findUnsaved(storeWith(`measures.unsaved.${id}`, notes['unsaved'] ?? null), id),
    caret: findCaret(storeWith(`measures.caret.${id}`, notes['caret'] ?? null), id),
  });
}

function works({ draft: now, desk }: Session): void {
  mustHold(now.stage === 'open', 'no draft is open');
  mustHold(now.caret >= 0 && now.caret <= now.text.length, 'the caret stands outside of the text');
  mustHold(!now.text.includes('\r'), 'line ends that the page does not have');
  mustHold(besideSchema.safeParse(besideOf(now)).success, 'what is beside the text is not sound');
  mustHold(desk.chosen.every(isText), 'a precedent without an id');
}

const surroundings = {
  library: builtInPrecedents.slice(0, 2),
  compared: [],
  jurisdictions: builtInJurisdictions,
  topics: [],
  year: 2026,
};
const outline = outlineOf(firstPlan, surroundings.library, surroundings);
