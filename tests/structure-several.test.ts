import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { edited } from '../shared/model/edit.ts';
import { walk } from '../shared/model/walk.ts';
import { type JointOperation, operateTogether } from '../shared/suggest/structure/several.ts';
import { madeDrafts } from './structure-drafts.ts';
import { proseOf } from './structure-model.ts';
import { changed, now } from './structure-texts.ts';

const text = `某区若干措施
一、提升服务
（一）培育机构。支持做强。
（二）引进人才。支持落户。
（三）办好活动。支持办展。
（四）搭建平台。支持共享。
二、加强保障
（一）落实资金。第一部分第（三）项所需资金由区财政安排。
（二）加强督查。定期通报。`;
const policy = analyze(text);

describe('several clauses together', () => {
  it('go past the one beside them, in their order', () => {
    expect(now(text, operateTogether(policy, 'moveUp', ['一.(三)', '一.(二)']))).toEqual([
      '某区若干措施',
      '一、提升服务',
      '（一）引进人才。支持落户。',
      '（二）办好活动。支持办展。',
      '（三）培育机构。支持做强。',
      '（四）搭建平台。支持共享。',
      '二、加强保障',
      '（一）落实资金。第一部分第（二）项所需资金由区财政安排。',
      '（二）加强督查。定期通报。',
      '“（二）引进人才”等2条已移到“（一）培育机构”之前；更正3个序号、1处引用',
    ]);
  });

  it('go into the next part behind the last of their own', () => {
    expect(
      now(text, operateTogether(policy, 'moveDown', ['一.(三)', '一.(四)'])).slice(3, 9),
    ).toEqual([
      '（二）引进人才。支持落户。',
      '二、加强保障',
      '（一）办好活动。支持办展。',
      '（二）搭建平台。支持共享。',
      '（三）落实资金。第二部分第（一）项所需资金由区财政安排。',
      '（四）加强督查。定期通报。',
    ]);
  });

  it('rise one beside the other; what followed the last stands in it', () => {
    expect(changed(text, operateTogether(policy, 'promote', ['一.(二)', '一.(三)']))).toEqual([
      '二、引进人才。支持落户。',
      '三、办好活动。支持办展。',
      '（一）搭建平台。支持共享。',
      '四、加强保障',
      '（一）落实资金。本措施第三部分所需资金由区财政安排。',
      '“（二）引进人才”等2条已升一级',
    ]);
  });

  it('sink into the one before them', () => {
    expect(
      changed(text, operateTogether(policy, 'demote', ['一.(二)', '一.(三)'])).slice(0, 3),
    ).toEqual(['1.引进人才。支持落户。', '2.办好活动。支持办展。', '（二）搭建平台。支持共享。']);
  });

  it('take what stands in one of them along once', () => {
    const both = operateTogether(policy, 'moveDown', ['一', '一.(二)']);
    expect(now(text, both)).toEqual(now(text, operateTogether(policy, 'moveDown', ['一'])));
  });

  it.each<readonly [JointOperation, readonly string[], string]>([
    ['moveUp', ['一.(一)', '一.(三)'], '几条一起移动、升降级，只能选同一层次中前后相连的。'],
    ['demote', ['一.(四)', '二.(一)'], '几条一起移动、升降级，只能选同一层次中前后相连的。'],
    ['moveUp', ['一.(一)', '一.(二)'], '已在最前，不能再上移。'],
    ['moveDown', ['一', '二'], '已在最后，不能再下移。'],
    ['promote', ['一', '二'], '“二、加强保障”已是最高一级。'],
    ['moveUp', [], '找不到选中的条款，提纲可能刚刚变了，请再试。'],
  ])('%s of %j is refused', (operation, paths, why) => {
    expect(operateTogether(policy, operation, paths)).toEqual({ kind: 'refused', why });
  });

  it('lose no character, and the edits make the text that was checked', () => {
    let done = 0;
    fc.assert(
      fc.property(
        madeDrafts,
        fc.constantFrom<JointOperation>('moveUp', 'moveDown', 'promote', 'demote'),
        fc.nat(20),
        fc.integer({ min: 1, max: 3 }),
        (draft, operation, at, count) => {
          const before = analyze(draft);
          const all = [...walk(before.clauses)];
          const first = all[at % all.length];
          const same = all.filter(({ level }) => level === first?.level);
          const begin = first === undefined ? -1 : same.indexOf(first);
          const paths = same.slice(begin, begin + count).map(({ path }) => path);
          const result = operateTogether(before, operation, paths);
          if (result.kind === 'refused') return;
          done += 1;
          expect(edited(draft, result.edits)).toBe(result.text);
          const sorted = (words: string): string => [...words].sort().join('');
          expect(sorted(proseOf(analyze(result.text)))).toBe(sorted(proseOf(before)));
        },
      ),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(40);
  });
});
