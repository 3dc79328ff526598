import { describe, expect, test } from 'vitest';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { blanksIn } from '../shared/model/blanks.ts';
import type { Profile } from '../shared/model/profile.ts';
import { substantive } from '../shared/model/walk.ts';
import { leftovers, localise } from '../shared/suggest/localise.ts';

/** Every clause of the five precedents with its heading and its note, as a drafter borrows it. */
const everyClause = builtInPrecedents.flatMap(({ id, jurisdiction, level, policy }) =>
  substantive(policy.clauses).map(({ path, heading, text, responsible }) => ({
    name: `${id} ${path}`,
    from: { jurisdiction, level },
    text: [heading ?? '', text, responsible === null ? '' : `（${responsible.text}）`].join('\n'),
  })),
);

/**
 * Names of other grounds, written down here by reading the precedents and not taken from the data,
 * so that a gap in the data shows.
 */
const SHANGHAI =
  '上海|在沪|沪|申城|浦东|新区|闵行|松江|嘉定|徐汇|临港|张江|漕河泾|紫竹|虹桥|长三角|江苏|浙江|安徽|随申办|会展之都|3\\+6';
const TIANJIN = '天津|北方会展|津冀|滨海|津心办';
const BEIJING =
  '北京|首都|在京|京津冀|津冀|雄安|中关村|海淀|朝阳|昌平|怀柔|未来科学城|亦庄|三城一区|一区十六园|首善';
const LEVEL =
  '本市|我市|全市|市级(?!政府部门)|各区(?!域)|有条件的区(?!域)|市(?:知识产权|科学技术|发展改革|司法|财政|工商|统计|公安|商务|市场监管|新闻出版广电|人力社保|地方金融监管|金融)局|市(?:科|教|经信|经济信息化|发展改革|商务)委|市(?:高院|检察院|贸促会|政府外办)|市各有关部门|区区|市区局|本区区|区市(?!场)';

/** What an independent look finds in the localised text, titles in 《》 apart. */
const found = (text: string, names: string): readonly string[] =>
  [...text.replace(/《[^《》]*》/g, '').matchAll(new RegExp(`${LEVEL}|${names}`, 'g'))].map(
    ([words]) => words,
  );

type Case = {
  readonly profile: Profile;
  readonly foreign: string;
  /** Clause -> words that stay there. */
  readonly legitimate: Readonly<Record<string, readonly string[]>>;
};

/** Right in every district. */
const EVERYWHERE = {
  // 国家级、上海市级教育试点示范单位: a grade the own city gives (天津市级 in Tianjin).
  'pudong-2018 三.(一).6': ['市级'],
  // 在…市财政局、…市知识产权局指导下: the own city as the one above.
  'pudong-2018 四.(一)': ['市财政局', '市知识产权局'],
};
// 中国（北京）国际服务贸易交易会: a fair of the whole country, whoever takes part.
const BEIJING_FAIR = { 'beijing-2018 三.(五).21': ['北京'] };
const SHANGHAI_FAIR = { 'shanghai-cnipa-2023 四.21': ['上海'] };

const cases: readonly Case[] = [
  {
    profile: profileFor('上海市', '徐汇区'),
    foreign: `${TIANJIN}|${BEIJING}|浦东|新区|闵行|松江|嘉定|临港|张江|紫竹|虹桥`,
    legitimate: {
      ...EVERYWHERE,
      ...BEIJING_FAIR,
      // 本市“3+6”新型产业: the city's system of industries stays the city's.
      'shanghai-2024 二.13': ['本市'],
    },
  },
  {
    profile: profileFor('天津市', '南开区'),
    foreign: `${SHANGHAI}|${BEIJING}|滨海`,
    legitimate: {
      ...EVERYWHERE,
      ...BEIJING_FAIR,
      ...SHANGHAI_FAIR,
      // Tianjin belongs to 京津冀 and to 津冀地区.
      'beijing-2018 三.(四).15': ['津冀', '京津冀'],
      'tianjin-2023 二': ['京津冀'],
      // “北方会展之都” is what Tianjin calls itself.
      'tianjin-2023 五': ['会展之都'],
    },
  },
  {
    profile: profileFor('北京市', '海淀区'),
    foreign: `${SHANGHAI}|${TIANJIN}|朝阳|昌平|怀柔|未来科学城|雄安`,
    legitimate: {
      ...EVERYWHERE,
      ...SHANGHAI_FAIR,
      // Beijing's own partners in Beijing's own document; 京津冀 holds Beijing.
      'beijing-2018 三.(四).15': ['津冀', '雄安', '新区', '津冀'],
      'tianjin-2023 二': ['津冀'],
    },
  },
  {
    profile: profileFor('浙江省杭州市', '西湖区'),
    foreign: `${SHANGHAI}|${TIANJIN}|${BEIJING}`,
    legitimate: {
      ...EVERYWHERE,
      ...BEIJING_FAIR,
      ...SHANGHAI_FAIR,
      // Hangzhou lies in Zhejiang and in 长三角.
      'pudong-2018 一.(二)': ['长三角'],
      'shanghai-cnipa-2023 一.4': ['长三角', '浙江', '长三角'],
    },
  },
];

describe.each(cases)('borrowed by $profile.district', ({ profile, foreign, legitimate }) => {
  const borrowed = everyClause.map((clause) => ({
    ...clause,
    local: localise(clause.text, clause.from, profile).text,
  }));

  test('nothing is left over but what is right there', () => {
    const left = borrowed.flatMap(({ name, local }) => {
      const words = found(local, foreign);
      return words.length === 0 ? [] : [[name, words] as const];
    });
    expect(Object.fromEntries(left)).toEqual(legitimate);
  });

  test('the recogniser agrees', () => {
    for (const { name, local, from } of borrowed)
      expect([name, leftovers(local, from, profile)]).toEqual([name, []]);
  });

  test('no blank names what it stands for', () => {
    for (const { local } of borrowed)
      for (const { from, to } of blanksIn(local))
        expect(found(local.slice(from, to), foreign)).toEqual([]);
  });
});
