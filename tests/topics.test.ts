import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Topic } from '../shared/model/topic.ts';
import { topicsIn, topicsOf } from '../shared/topics/classify.ts';
import { learn } from '../shared/topics/learn.ts';
import { builtInTopics, topicName } from '../shared/topics/list.ts';
import { unitsOf, type Wording } from '../shared/topics/units.ts';
import cueData from '../templates/topic-cues.json';
import { heldOut, isAmongLabels, isFair, isPrimary } from './bench/topics/held-out.ts';
import { timeWithin } from './timing.ts';

const clause = (heading: string, body: string, ...parents: readonly string[]): Wording => ({
  heading,
  body,
  parents,
});

const idsOf = (wording: Wording, context = {}): readonly string[] =>
  topicsOf(wording, context).map(({ id }) => id);

/** 一.(一) 品牌与骨干机构培育: what a file of a district is about, clause by clause. */
function primariesOf(file: string): readonly string[] {
  const policy = analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8'));
  return [...topicsIn({ policy, topics: {} })].map(
    ([path, [primary]]) => `${path} ${primary === undefined ? '—' : topicName(primary.id)}`,
  );
}

describe('a document left out, read after learning from the other four', () => {
  const clauses = heldOut();
  const share = (test: (one: (typeof clauses)[number]) => boolean): number =>
    clauses.filter(test).length / clauses.length;

  it('its clauses are about what a reader said', () => {
    expect(clauses).toHaveLength(105);
    // Measured: 0.90, 0.93, 0.96.
    expect(share(isPrimary)).toBeGreaterThanOrEqual(0.88);
    expect(share(isFair)).toBeGreaterThanOrEqual(0.91);
    expect(share(isAmongLabels)).toBeGreaterThanOrEqual(0.94);
  });

  it('in every single document most of them', () => {
    const shares = builtInPrecedents.map(({ id }) => {
      const own = clauses.filter(({ doc }) => doc === id);
      return own.filter(isFair).length / own.length;
    });
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('texts no one labelled', () => {
  it('a draft of a district, clause by clause', () => {
    expect(primariesOf('draft-clean.txt')).toEqual([
      '一.(一) 品牌与骨干机构培育',
      '一.(二) 代理与传统服务质量',
      '一.(三) 法律服务',
      '一.(四) 数智化转型',
      '一.(五) 标准化与分级评价',
      '二.(一) 产业融合与创新主体服务',
      '二.(二) 产业融合与创新主体服务',
      '二.(三) 运营转化与金融',
      '二.(四) 运营转化与金融',
      '二.(五) 国际化与涉外服务',
      '三.(一) 人才培养',
      '三.(二) 人才引进',
      '三.(三) 学科与院校教育',
      '三.(四) 公共服务',
      '四.(一) 行业监管',
      '四.(二) 行业组织与自律自治',
      '四.(三) 行业监管',
      '四.(四) 制度创新与营商环境',
      '五.(一) —',
      '五.(二) —',
      '五.(三) —',
    ]);
  });

  it('clauses as other cities word them', () => {
    const read = (heading: string, body: string) => idsOf(clause(heading, body))[0];
    expect([
      read(
        '拓宽知识产权转化融资渠道',
        '深化知识产权质押融资试点，完善信用担保体系，引入风险投资。',
      ),
      read(
        '培育知识产权文化',
        '利用各种媒体宣传知识产权知识，开展世界知识产权日系列宣传普及活动。',
      ),
      read(
        '开展专项整治',
        '严厉打击无资质专利代理，开展“双随机、一公开”检查，依法约谈、责令整改。',
      ),
      read('吸引高端人才', '对引进的知识产权高层次人才，在落户、住房、子女入学等方面给予保障。'),
      read(
        '强化组织领导',
        '成立由区政府分管领导任组长的工作专班，建立部门联席会议制度，明确责任分工。',
      ),
    ]).toEqual([
      'operation-finance',
      'publicity-culture',
      'industry-supervision',
      'talent-attraction',
      'organisational-guarantee',
    ]);
  });

  it('closing clauses and other matters have none', () => {
    expect(idsOf(clause('', '本措施自2027年1月1日起施行，有效期5年。', '附则'))).toEqual([]);
    expect(idsOf(clause('负责解释', '本办法由区市场监督管理局负责解释。'))).toEqual([]);
    expect(idsOf(clause('规范保证金', '除投标保证金外，工程建设中不得收取其他保证金。'))).toEqual(
      [],
    );
    expect(idsOf(clause('', ''))).toEqual([]);
  });

  it('goals list every subject and are about none of them', () => {
    expect(
      idsOf(clause('工作目标', '到2027年，质押融资、人才培养、公共服务、国际化水平显著提高。')),
    ).toEqual(['general-goals']);
  });

  it('the name of an organ says nothing of what it does', () => {
    const body = '由市场监管局会同财政局、司法局组织实施。';
    expect(idsOf(clause('其他事项', body))).not.toContain('industry-supervision');
  });
});

describe('the words that decided', () => {
  it('are whole words of the clause, the longest first', () => {
    const [primary] = topicsOf(
      clause(
        '加强服务人才培养',
        '鼓励专业人员参加全国专利代理师资格考试，组织开展多层次的知识产权培训。',
      ),
    );
    expect(primary).toEqual({
      id: 'talent-training',
      score: 1,
      words: ['专利代理师资格考试', '人才培养', '培训'],
    });
  });

  it('stand in the clause, none inside another, never a single character', () => {
    for (const { policy } of builtInPrecedents)
      for (const unit of unitsOf(policy.clauses)) {
        const text = `${unit.heading}\n${unit.body}`;
        for (const { words } of topicsOf(unit)) {
          expect(words.filter((word) => word.length < 2 || !text.includes(word))).toEqual([]);
          expect(
            words.filter((word) => words.some((other) => other !== word && other.includes(word))),
          ).toEqual([]);
          expect(words.length).toBeLessThanOrEqual(5);
        }
      }
  });
});

describe('what a reader or the drafter says', () => {
  const wording = clause('推动服务出海', '支持服务机构到境外设立分支机构，参加国际展会。');

  it('goes before the words of the clause', () => {
    expect(idsOf(wording)[0]).toBe('internationalisation');
    const labels = [{ id: 'brand-institutions', score: 1 }];
    expect(topicsOf(wording, { labels })).toMatchObject([{ id: 'brand-institutions', score: 1 }]);
  });

  it('of a topic nobody knows any more counts for nothing', () => {
    expect(idsOf(wording, { labels: [{ id: 'own-gone', score: 1 }] })).toEqual(idsOf(wording));
  });

  it('changes how similar clauses are read', () => {
    const [shanghai, ...others] = builtInPrecedents;
    if (shanghai === undefined) throw new Error('no Shanghai');
    const similar = clause(
      '加强知识产权信息利用',
      '完善知识产权数据资源供给，支持服务机构开发数据产品。',
    );
    expect(idsOf(similar)[0]).toBe('information-resources');
    const text = `某区若干措施\n一、${similar.heading}。${similar.body}`;
    const own = {
      ...shanghai,
      id: 'own',
      policy: analyze(text),
      topics: { 一: [{ id: 'digitalisation', score: 1 }] },
    };
    const model = learn([shanghai, ...others, own]);
    const reworded = clause(
      '加强知识产权信息利用',
      '完善知识产权数据资源供给，鼓励机构开发各类数据产品。',
    );
    expect(idsOf(reworded, { model })[0]).toBe('digitalisation');
  });
});

describe('a topic of the user’s own', () => {
  const green: Topic = {
    id: 'own-green',
    name: '绿色知识产权',
    definition: '绿色专利快速审查、绿色技术交易、绿色低碳产业的知识产权服务',
  };
  const model = learn(builtInPrecedents, [green]);

  it('is known from its name and definition alone', () => {
    const wording = clause(
      '发展绿色知识产权服务',
      '开通绿色专利快速审查通道，支持服务机构面向节能降碳企业开展绿色技术交易。',
    );
    expect(topicsOf(wording, { model })[0]).toMatchObject({
      id: 'own-green',
      words: ['绿色专利快速审查', '绿色知识产权', '绿色技术交易'],
    });
    expect(idsOf(wording)).not.toContain('own-green');
  });

  it('takes nothing from the others', () => {
    const clauses = builtInPrecedents.flatMap(({ policy }) => unitsOf(policy.clauses));
    const changed = clauses.filter((unit) => idsOf(unit, { model })[0] !== idsOf(unit)[0]);
    expect(changed.length).toBeLessThanOrEqual(1);
  });
});

describe('the model', () => {
  it('is learnt once for a library', () => {
    expect(learn([...builtInPrecedents])).toBe(learn(builtInPrecedents));
    const unlabelled = builtInPrecedents.slice(0, 1).map((one) => ({ ...one, topics: {} }));
    expect(learn([...builtInPrecedents, ...unlabelled])).toBe(learn(builtInPrecedents));
  });

  it('of an empty library still knows the definitions', () => {
    const model = learn([]);
    expect(idsOf(clause('人才培养', '从业人员培训、资格考试。'), { model })[0]).toBe(
      'talent-training',
    );
  });

  it('has cues for every topic of the list and no other', () => {
    expect(Object.keys(cueData.cues).sort()).toEqual(builtInTopics.map(({ id }) => id).sort());
    expect(Object.values(cueData.cues).filter((cues) => cues.length < 10)).toEqual([]);
  });

  it('reads any text without an error and in bounded time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (heading, body) => {
        const topics = topicsOf(clause(heading, body));
        expect(topics.length).toBeLessThanOrEqual(3);
        expect(topics.filter(({ score }) => !(score > 0 && score <= 1))).toEqual([]);
      }),
      { numRuns: 100 },
    );
    const long = clause('质押融资'.repeat(1_000), '双随机一公开监管'.repeat(20_000));
    expect(timeWithin(5_000, () => topicsOf(long))).toBeLessThan(5_000);
  });
});
