import { describe, expect, test } from 'vitest';
import { builtInJurisdictions, profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Precedent } from '../shared/model/document.ts';
import { headingsFor } from '../shared/suggest/headings.ts';
import { localHeading } from '../shared/suggest/local-heading.ts';
import type { TopicsOf } from '../shared/suggest/measures/answering.ts';
import { leadsWithVerb } from '../shared/suggest/measures/kinds.ts';

const mainThree = builtInPrecedents.slice(0, 3);
const labelled: TopicsOf = ({ topics }, path) => (topics[path] ?? []).map(({ id }) => id);

const headings = (
  present: string | null,
  topic: string | null,
  precedents: readonly Precedent[] = mainThree,
) => headingsFor(present, [], topic, precedents, labelled);

describe('headings for a clause', () => {
  test('are those of the topic, with their sources', () => {
    expect(headings(null, 'legal-services')).toEqual([
      {
        text: '提升知识产权服务机构法律服务水平',
        sources: [
          { doc: 'shanghai-2024', path: '二.12', heading: '提升知识产权服务机构法律服务水平' },
        ],
      },
      {
        text: '深化知识产权法律服务',
        sources: [{ doc: 'tianjin-2023', path: '五', heading: '深化知识产权法律服务' }],
      },
    ]);
  });

  test('never are the present one', () => {
    const others = headings('深化知识产权法律服务', 'legal-services').map(({ text }) => text);
    expect(others).not.toContain('深化知识产权法律服务');
    expect(others.length).toBeGreaterThan(0);
  });

  test('begin with a verb before they begin with a noun', () => {
    for (const topic of ['organisational-guarantee', 'general-goals', 'talent-training']) {
      const verbs = headings(null, topic, builtInPrecedents).map(({ text }) => leadsWithVerb(text));
      expect(verbs).toEqual(verbs.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test('are none for a clause about nothing', () => {
    expect(headings(null, null)).toEqual([]);
  });

  test('are put into the words of the own district, without those only the other place can use', () => {
    const profile = profileFor('上海市', '徐汇区');
    const ground = { profile, jurisdictions: builtInJurisdictions };
    const beijing = builtInPrecedents.find(({ id }) => id === 'beijing-2018');
    if (beijing === undefined) throw new Error('beijing-2018');
    expect(localHeading('促进我市知识产权服务业发展', beijing, ground)).toBe(
      '促进本区知识产权服务业发展',
    );
    expect(localHeading('服务中关村科学城建设', beijing, ground)).toBe(null);
  });
});
