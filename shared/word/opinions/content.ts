import type { Opinion, Round } from '../../model/opinion.ts';
import type { Policy } from '../../model/policy.ts';
import { placeAt } from '../../opinions/clause-of.ts';
import { opinionPlaces } from '../../opinions/places.ts';
import { dayWords } from '../../opinions/summary.ts';
import { DECISION_WORDS, decisionsInWords, tallyOf, unitState } from '../../opinions/tally.ts';

/** How a 意见采纳情况表 is laid out. */
export type OpinionTableWish = {
  /** In order of the clauses, or of the units. */
  readonly by: 'clause' | 'unit';
  /** False for one that is published: whose an opinion is stays inside. */
  readonly named: boolean;
};

/** A column with its share of the table's width; short words stand in the middle of theirs. */
export type OpinionColumn = {
  readonly name: string;
  readonly share: number;
  readonly centred: boolean;
};

/** What a 意见采纳情况表 says, before it is a Word or an Excel file. */
export type OpinionTable = {
  readonly title: string;
  /** Totals, in sentences. */
  readonly totals: string;
  readonly columns: readonly OpinionColumn[];
  /** A cell is its paragraphs. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** Units that have no opinion or did not answer; across the whole table. */
  readonly foot: readonly string[];
};

const NUMBER: OpinionColumn = { name: '序号', share: 0.05, centred: true };
const CLAUSE: OpinionColumn = { name: '条款', share: 0.16, centred: false };
const UNIT: OpinionColumn = { name: '反馈单位', share: 0.12, centred: false };
const SAID: OpinionColumn = { name: '意见建议', share: 0.33, centred: false };
const DECISION: OpinionColumn = { name: '采纳情况', share: 0.09, centred: true };
const REASON: OpinionColumn = { name: '理由或修改情况', share: 0.25, centred: false };

/** The table of a round, with what the clauses say by now. */
export function opinionTable(round: Round, policy: Policy, wish: OpinionTableWish): OpinionTable {
  const placed = placedIn(round, policy);
  const ordered = wish.by === 'clause' ? placed : byUnit(placed, round);
  const columns = columnsFor(wish);
  return {
    title: `《${policy.title ?? '未命名文件'}（征求意见稿）》意见采纳情况表`,
    totals: totalsOf(round),
    columns,
    rows: ordered.map((one, at) => columns.map((column) => cellOf(column, one, at + 1))),
    foot: wish.named ? footOf(round) : [],
  };
}

function columnsFor({ by, named }: OpinionTableWish): readonly OpinionColumn[] {
  if (!named) {
    // What the units' column leaves goes to the words.
    const wider = { ...SAID, share: SAID.share + UNIT.share };
    return [NUMBER, CLAUSE, wider, DECISION, REASON];
  }
  return by === 'clause'
    ? [NUMBER, CLAUSE, UNIT, SAID, DECISION, REASON]
    : [NUMBER, UNIT, CLAUSE, SAID, DECISION, REASON];
}

type Placed = {
  readonly opinion: Opinion;
  readonly clause: string;
  /** The paragraph it is about, as it stands now; null where it is gone or none is meant. */
  readonly now: string | null;
  readonly at: number;
};

function placedIn({ opinions }: Round, policy: Policy): readonly Placed[] {
  const places = opinionPlaces(opinions, policy.source);
  return opinions
    .map((opinion): Placed => {
      const place = places.get(opinion.id) ?? null;
      if (opinion.place === 'whole') return { opinion, clause: '总体意见', now: null, at: -1 };
      if (opinion.place === 'unsure') {
        return { opinion, clause: '未指明条款', now: null, at: Number.MAX_SAFE_INTEGER };
      }
      const at = place?.span.from ?? Number.MAX_SAFE_INTEGER - 1;
      const clause = place === null ? opinion.clause : placeAt(policy, at).title;
      return { opinion, clause, now: place?.line ?? null, at };
    })
    .toSorted((a, b) => a.at - b.at);
}

function byUnit(placed: readonly Placed[], { units }: Round): readonly Placed[] {
  const order = new Map(units.map(({ name }, at) => [name, at]));
  const rank = ({ opinion }: Placed): number => order.get(opinion.unit) ?? units.length;
  return placed.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at);
}

function cellOf(column: OpinionColumn, { opinion, clause, now }: Placed, number: number) {
  switch (column.name) {
    case NUMBER.name:
      return [String(number)];
    case CLAUSE.name:
      return [clause];
    case UNIT.name:
      return [opinion.unit];
    case DECISION.name:
      return [DECISION_WORDS[opinion.decision]];
    case REASON.name:
      return reasonOf(opinion, now);
    default:
      return opinion.said.split('\n');
  }
}

/** So much of a long paragraph says what it says now. */
const LONGEST = 240;

/** The reason, and what stands there now where the opinion changed something. */
function reasonOf({ decision, reason, line }: Opinion, now: string | null): readonly string[] {
  const reasons = reason.trim() === '' ? [] : reason.trim().split('\n');
  const changed = now !== null && now !== line && (decision === 'taken' || decision === 'partly');
  if (!changed) return reasons;
  const words = now.length > LONGEST ? `${now.slice(0, LONGEST)}……` : now;
  return [...reasons, `修改后：${words}`];
}

function totalsOf(round: Round): string {
  const tally = tallyOf(round);
  const days = [dayWords(round.sentOn), dayWords(round.deadline)].filter((day) => day !== '');
  const sentences = [
    days.length === 2 ? `${days.join('至')}，` : '',
    tally.units === 0 ? '' : `共征求${tally.units}家单位意见，`,
    tally.none === 0 ? '' : `${tally.none}家无意见，`,
    tally.silent === 0 ? '' : `${tally.silent}家未反馈，`,
    `收到意见${tally.opinions}条`,
    tally.opinions === 0 ? '' : `，${decisionsInWords(tally)}`,
  ];
  return `${sentences.join('')}。`;
}

function footOf(round: Round): readonly string[] {
  const named = (kind: 'none' | 'silent'): readonly string[] =>
    round.units.map(({ name }) => name).filter((name) => unitState(round, name).kind === kind);
  const lines = [
    ['无意见的单位', named('none')],
    ['未反馈的单位', named('silent')],
  ] as const;
  return lines.flatMap(([words, names]) =>
    names.length === 0 ? [] : [`${words}（${names.length}家）：${names.join('、')}`],
  );
}
