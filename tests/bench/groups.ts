import { alignmentFigures } from './alignment.ts';
import { bundleFigures } from './bundle.ts';
import { checkFigures } from './check.ts';
import { differenceFigures } from './difference.ts';
import { draftFigures } from './drafts.ts';
import type { Effort } from './effort.ts';
import { exportFigures } from './export.ts';
import type { Figure } from './figure.ts';
import { growthFigures } from './growth.ts';
import { memoryFigures } from './memory.ts';
import { parseFigures } from './parse.ts';
import { scaleFigures } from './scale.ts';
import { searchFigures } from './search.ts';
import { slotFigures } from './slots.ts';
import { startupFigures } from './startup.ts';
import { suggestionFigures } from './suggestion.ts';
import { topicFigures } from './topics.ts';
import { typingFigures } from './typing.ts';
import { versionFigures } from './versions.ts';
import { workspaceFigures } from './workspace.ts';

/** A part of the bench: its name is its heading and what it is asked for by, `npm run bench -- 对应`. */
export type Group = {
  readonly name: string;
  /** What is measured on which data, as the page says it under the heading. */
  readonly about: string;
  /** Needs the built window. */
  readonly built?: true;
  readonly measure: (effort: Effort) => readonly Figure[] | Promise<readonly Figure[]>;
};

/** In the order of the page. A new part is a file beside this one and a line here. */
export const groups: readonly Group[] = [
  {
    name: '解析 parse',
    about: 'Three of the built-in precedents (北京, 浦东, 沪局共建), repeated to the size.',
    measure: parseFigures,
  },
  {
    name: '对应 alignment',
    about:
      'Quality: four pairs of precedents read by hand, clause by clause (`tests/fixtures/gold/alignment-*.json`; the first pair was given, three we read before they were aligned), and the borrowed clauses of two drafts whose sources are known (`borrowed.json`). All of it is development data. Speed: a draft of 30 clauses; a library made of precedents’ sentences with one word in ten exchanged.',
    measure: alignmentFigures,
  },
  {
    name: '检索 search',
    about:
      'A library made of precedents’ sentences with one word in ten exchanged; queries are words that stand there.',
    measure: searchFigures,
  },
  {
    name: '主题 topics',
    about:
      'The 105 clauses of the five precedents, labelled by a reader (`topics.json`); each document is read by what the other four teach.',
    measure: topicFigures,
  },
  {
    name: '差异 difference',
    about:
      'Readability: what became of the clauses of a draft in its second version, articles of two regulations in two versions each (outside the project), 16 pairs of clauses across documents, all pairs a reader found related, and borrowed clauses with their sources. 片段 changes a pair, 孤字 equal single characters between changes, 断词 edges inside a word, 跨句 changes that run across a sentence end, 保留 kept text over the longest common subsequence, 还原 pairs whose pieces give both texts back.',
    measure: differenceFigures,
  },
  {
    name: '版本 versions',
    about:
      'Quality: the changes of a draft as the reader who made them wrote them down (`drafts/changes.json`), and two regulations in two versions (outside the project). Speed: sentences of precedents, each clause with figures of its own.',
    measure: versionFigures,
  },
  {
    name: '要素 slots',
    about:
      'Amounts, ratios, deadlines, counts, bodies and conditions of clauses read by hand (`gold/slots.json`).',
    measure: slotFigures,
  },
  {
    name: '建议 suggestion',
    about:
      'Each of the five precedents left out in turn: the clause types and their order that the other four propose for a document of its genre and level.',
    measure: suggestionFigures,
  },
  {
    name: '检查 check',
    about:
      'Seven written drafts of seven districts with every fault listed, traps that only look wrong, and a clean version of each (`tests/fixtures/drafts`, `tests/fixtures/checks`). Six were blind when first measured and are development data since.',
    measure: checkFigures,
  },
  {
    name: '草稿 drafts',
    about: 'A data folder with drafts as long as the 上海 precedent, on this machine’s disk.',
    measure: draftFigures,
  },
  {
    name: '导出 export',
    about:
      'Clauses of precedents to the number of pages; each race in a process of its own, memory is the most that process held.',
    measure: exportFigures,
  },
  {
    name: '增长 growth',
    about:
      'A draft of 30 clauses and 2, 4, 8 and 16 times as many, words that no call before has seen; the exponent is fitted over all five (1: in proportion).',
    measure: growthFigures,
  },
  {
    name: '规模 scale',
    about:
      'A shared library made up of the precedents’ sentences with other places, organs and amounts, on this computer and on a PostgreSQL server started for it (where one is installed; `MEASURES_SCALE=300000` measures other sizes): importing, opening, searching, and what is near to a clause and to a draft of 30 clauses.',
    measure: scaleFigures,
  },
  {
    name: '打字 typing',
    about:
      'From key to paint in the built window in Chromium, with checks, comparison and saving at work; beside an empty draft and a bare field.',
    built: true,
    measure: typingFigures,
  },
  {
    name: '工作台 workspace',
    about: 'From key to paint in the built window in Chromium, 检查 open beside the page.',
    built: true,
    measure: workspaceFigures,
  },
  {
    name: '启动 start-up',
    about:
      'The built command line and host as processes; the built window in a fresh browser profile, from navigation until the page takes the keys.',
    built: true,
    measure: startupFigures,
  },
  {
    name: '内存 memory',
    about:
      'Processes as the system counts them; live objects of the page after the garbage is collected.',
    built: true,
    measure: memoryFigures,
  },
  {
    name: '体积 bundle',
    about: 'The files of `npm run build`; what is heavy in the first file, before it is minified.',
    built: true,
    measure: bundleFigures,
  },
];
