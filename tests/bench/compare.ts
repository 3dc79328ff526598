import { readFileSync } from 'node:fs';
import { analyze } from '../../shared/analyze.ts';
import { align } from '../../shared/compare/align.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { agreementWithReader, borrowings } from './alignment.ts';
import { milliseconds } from './timing.ts';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** The alignment, one line a figure. */
export function benchCompare(): readonly string[] {
  const reader = agreementWithReader();
  const share = (part: number): string => percent(part, 1);
  return [
    `上海对天津：主要对应排第一 ${share(reader.first)}，前三 ${share(reader.amongThree)}；首条可用 ${share(reader.acceptable)}；报出的配对 P ${share(reader.precision)} R ${share(reader.recall)} F1 ${reader.f1.toFixed(3)}`,
    ...(['draft-raw.txt', 'draft-clean.txt'] as const).map((file) => {
      const all = borrowings(file);
      const missed = all.filter(({ found }) => !found).map(({ heading }) => heading);
      return `${file} 借用条款首条指向来源 ${all.length - missed.length}/${all.length}${missed.length > 0 ? `，未中：${missed.join('、')}` : ''}`;
    }),
    ...incrementalLines(),
  ];
}

function incrementalLines(): string[] {
  const source = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
  const reworded = (call: number): string => source.replaceAll('。', `${call}。`);
  const drafts = new Map<string, ReturnType<typeof analyze>>();
  const parsed = (name: string, text: string) => {
    const draft = drafts.get(name) ?? analyze(text);
    drafts.set(name, draft);
    return draft;
  };
  for (let call = 0; call < 50; call += 1) {
    parsed(`all ${call}`, reworded(call));
    parsed(`one ${call}`, source.replace('数据要素型企业', `数据要素型企业${call}`));
  }
  const everything = milliseconds(
    (call) => align(parsed(`all ${call}`, ''), builtInPrecedents),
    5,
    7,
  );
  align(parsed('all 0', ''), builtInPrecedents);
  const oneClause = milliseconds(
    (call) => align(parsed(`one ${call}`, ''), builtInPrecedents),
    5,
    7,
  );
  return [
    `一条改动后重新对齐 / 全部：${(oneClause / everything).toFixed(3)}（${oneClause.toFixed(2)} ms / ${everything.toFixed(1)} ms）`,
  ];
}
