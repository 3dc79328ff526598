import MiniSearch from 'minisearch';
import { fold } from '../../../shared/library/fold.ts';
import { buildIndex, search } from '../../../shared/library/search.ts';
import { syntheticLibrary } from '../alignment/synthetic.ts';
import { type Effort, sized } from '../effort.ts';
import { type Figure, informs } from '../figure.ts';
import { withVersion } from '../peer-version.ts';
import { race, raced } from '../race.ts';

/** What a drafter looks for. */
const QUERIES = [
  '服务机构',
  '质押融资',
  '知识产权代理',
  '最高不超过',
  '信用',
  '海外维权',
  '开放许可',
];

/**
 * Beside the full-text index that comes first to mind, with the tokens Chinese needs there: every two
 * neighbouring characters. It finds clauses that hold all pairs of a query, in whatever order.
 */
export function miniSearchFigures(effort: Effort): readonly Figure[] {
  const precedents = syntheticLibrary(sized(effort, 10_000, 100));
  const index = buildIndex(precedents);
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: pairsOf,
    searchOptions: { combineWith: 'AND', tokenize: pairsOf },
  });
  const documents = index.entries.map(({ shown }, id) => ({ id, text: fold(shown) }));
  const peer = `${withVersion('minisearch', 'MiniSearch')}，以相邻两字为词`;
  const size = `${index.entries.length} 条`;
  const building = race(
    { run: () => buildIndex(precedents), calls: 1 },
    {
      run: () => {
        mini.removeAll();
        mini.addAll(documents);
      },
      calls: 1,
    },
    sized(effort, 3, 1),
  );
  const query = (call: number): string => QUERIES[call % QUERIES.length] ?? '';
  const asking = race(
    { run: (call) => search(index, { words: query(call) }), calls: 1 },
    { run: (call) => mini.search(query(call)), calls: 1 },
    QUERIES.length * sized(effort, 3, 1),
  );
  const counts = QUERIES.map((words) => ({
    words,
    there: documents.filter(({ text }) => text.includes(words)).length,
    ours: search(index, { words }).length,
    theirs: mini.search(words).length,
  }));
  const sum = (of: 'there' | 'ours' | 'theirs'): number =>
    counts.reduce((total, count) => total + count[of], 0);
  return [
    raced({ what: '建立检索', size, peer, times: building, bar: null }),
    raced({
      what: '检索一次',
      size: `${size}，${QUERIES.length} 个常用词`,
      peer,
      times: asking,
      bar: null,
    }),
    informs(
      `　${QUERIES.length} 个常用词：逐字含有的条款`,
      `${sum('there')} 条；本产品报出 ${sum('ours')}，MiniSearch ${sum('theirs')}（含字序不同的）`,
    ),
  ];
}

/** 服务机构 -> 服务 务机 机构; a single character stands for itself. */
function pairsOf(text: string): string[] {
  if (text.length < 2) return text === '' ? [] : [text];
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}
