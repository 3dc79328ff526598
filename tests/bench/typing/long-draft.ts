import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { toHan } from '../../../shared/model/numerals.ts';
import { walk } from '../../../shared/model/walk.ts';

const IN_A_PART = 10;

/** A draft of so many clauses in parts of ten, of sentences as precedents have them. */
export function longDraft(clauses: number): string {
  const texts = builtInPrecedents
    .flatMap(({ policy }) => [...walk(policy.clauses)])
    .map(({ text }) => text.replaceAll('\n', ''))
    .filter((text) => text.length >= 60 && text.length <= 400);
  const lines = Array.from({ length: clauses }, (_, at) => {
    const part =
      at % IN_A_PART === 0 ? [`${toHan(at / IN_A_PART + 1)}、第${at / IN_A_PART + 1}组任务`] : [];
    return [
      ...part,
      `（${toHan((at % IN_A_PART) + 1)}）第${at + 1}项任务。${texts[at % texts.length] ?? ''}`,
    ];
  });
  return ['徐汇区关于促进知识产权服务业高质量发展的若干措施', ...lines.flat()].join('\n');
}
