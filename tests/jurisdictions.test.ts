import { describe, expect, test } from 'vitest';
import { dutiesOf, dutyIds } from '../shared/library/jurisdictions/duties.ts';
import { districtEntrySchema } from '../shared/library/jurisdictions/schema.ts';
import {
  builtInJurisdictions,
  citiesAndDistricts,
  editedEntry,
  findDistricts,
  profileFor,
  withOverlay,
  withoutEntry,
} from '../shared/library/jurisdictions.ts';
import { firstSettings, soundSettings } from '../shared/settings.ts';

const { cities, elsewhere } = builtInJurisdictions;
const everyDistrict = cities.flatMap((city) =>
  city.districts.map((district) => ({ city: city.name, district })),
);

describe('the data', () => {
  test('Shanghai, Tianjin and Beijing have sixteen districts each', () => {
    expect(cities.map(({ name, districts }) => [name, districts.length])).toEqual([
      ['上海市', 16],
      ['天津市', 16],
      ['北京市', 16],
    ]);
  });

  test('no district stands twice and each has a type', () => {
    const names = everyDistrict.map(({ city, district }) => city + district.name);
    expect(new Set(names).size).toBe(names.length);
    expect(everyDistrict.filter(({ district }) => district.type === '')).toEqual([]);
  });

  test('zones lie in districts of their city', () => {
    const strays = cities.flatMap(({ zones, districts }) =>
      zones.flatMap((zone) =>
        zone.districts.filter((name) => !districts.some((one) => one.name === name)),
      ),
    );
    expect(strays).toEqual([]);
  });

  test('types of organs are types of districts, duties are known ones', () => {
    for (const { organs, districts } of cities) {
      const types = new Set(districts.map(({ type }) => type));
      expect(organs.flatMap((organ) => organ.types).filter((type) => !types.has(type))).toEqual([]);
      const duties = [...organs, ...districts.flatMap((district) => district.organs)];
      expect(duties.filter(({ duty }) => !dutyIds.has(duty))).toEqual([]);
    }
  });

  test('members of regions are provinces or municipalities', () => {
    const provinces = new Set([
      ...elsewhere.provinces.map(({ name }) => name),
      ...cities.map(({ name }) => name),
    ]);
    const members = elsewhere.regions.flatMap((region) => region.members);
    expect(members.filter((member) => !provinces.has(member))).toEqual([]);
  });
});

describe('organs of every district', () => {
  test.each(everyDistrict)('$city $district.name', ({ city, district }) => {
    const { organs, leadOrgan, replacements } = profileFor(city, district.name);
    const shorts = organs.map(({ short }) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const { full, short } of organs) {
      expect(`${full} ${short}`).not.toMatch(/[{}]|区区|市市/);
      expect(full).toContain(district.name.replace(/新?区$/, ''));
      // 区科委 in 徐汇区科学技术委员会: every character of the short form, in order.
      if (!short.includes('分局')) expect(isAbridged(short, full)).toBe(true);
    }
    const named = organs.flatMap(({ full, short, also }) => [full, short, ...also]);
    expect(named).toContain(leadOrgan);
    expect(replacements.filter(({ to }) => !named.includes(to))).toEqual([]);
  });
});

function isAbridged(short: string, full: string): boolean {
  let at = 0;
  for (const char of short) {
    at = full.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('profileFor', () => {
  test('徐汇区 as a drafter there would fill it in', () => {
    const profile = profileFor('上海市', '徐汇区');
    expect(profile).toMatchObject({
      district: '徐汇区',
      districtFull: '上海市徐汇区',
      city: '上海市',
      cityAbbreviations: ['沪', '申'],
      selfDeixis: '本区',
      leadOrgan: '区市场监管局（区知识产权局）',
    });
    expect(profile.region).toContain('长三角');
    expect(profile.localPlatforms).toContain('随申办');
    expect(profile.localPlaces).toContain('漕河泾新兴技术开发区');
    expect(profile.localPlaces).not.toContain('临港新片区');
    expect(profile.organs[0]).toEqual({
      full: '徐汇区市场监督管理局（徐汇区知识产权局）',
      short: '区市场监管局',
      also: ['区市场监管局（区知识产权局）', '区知识产权局'],
    });
    expect(profile.replacements).toContainEqual({ from: '市科委', to: '区科委' });
  });

  test('浦东新区 has an IP bureau and a 科经委 of its own', () => {
    const { leadOrgan, organs } = profileFor('上海', '浦东新区');
    expect(leadOrgan).toBe('区知识产权局');
    const shorts = organs.map(({ short }) => short);
    expect(shorts).toContain('区科经委');
    expect(shorts).not.toContain('区科委');
  });

  test('a district nobody described: only what its name tells', () => {
    expect(profileFor('浙江省杭州市', '西湖区')).toMatchObject({
      district: '西湖区',
      districtFull: '浙江省杭州市西湖区',
      city: '浙江省杭州市',
      cityAbbreviations: ['杭'],
      region: ['长三角', '长江经济带'],
      leadOrgan: '',
      organs: [
        { full: '中共西湖区委员会', short: '区委' },
        { full: '西湖区人民政府', short: '区政府' },
        { full: '西湖区人民政府办公室', short: '区政府办公室' },
        { full: '西湖区人民法院', short: '区法院' },
        { full: '西湖区人民检察院', short: '区检察院' },
        { full: '西湖区财政局', short: '区财政局' },
        { full: '西湖区司法局', short: '区司法局' },
      ],
      replacements: [],
    });
    expect(profileFor('', '').organs).toEqual([]);
    expect(profileFor('青岛市', '胶州市').selfDeixis).toBe('本市');
  });
});

describe('the pickers', () => {
  test('list all cities with their districts', () => {
    expect(citiesAndDistricts().map(({ city }) => city)).toEqual(['上海市', '天津市', '北京市']);
  });

  test.each([
    ['徐', ['徐汇区']],
    ['上海徐汇', ['徐汇区']],
    ['南开', ['南开区']],
    ['新区', ['浦东新区', '滨海新区']],
    ['没有的', []],
  ])('typed %s', (typed, found) => {
    expect(findDistricts(typed).map(({ district }) => district)).toEqual(found);
  });

  test('沪 shows all of Shanghai, nothing shows all', () => {
    expect(findDistricts('沪').map(({ city }) => city)).toEqual(Array(16).fill('上海市'));
    expect(findDistricts('')).toHaveLength(48);
  });
});

describe('what the user says of a district', () => {
  const district = districtEntrySchema.parse({
    name: '徐汇区',
    type: '中心城区',
    organs: [{ duty: 'data', full: '徐汇区大数据中心', short: '区大数据中心' }],
  });
  const edit = { kind: 'district', city: '上海市', district } as const;

  test('takes the place of the built-in entry, and can be taken back', () => {
    const edits = editedEntry([], edit);
    const shorts = (all = withOverlay(builtInJurisdictions, edits)): readonly string[] =>
      profileFor('上海市', '徐汇区', all).organs.map(({ short }) => short);
    expect(shorts()).toContain('区大数据中心');
    expect(shorts()).not.toContain('区数据局');
    expect(
      shorts(withOverlay(builtInJurisdictions, withoutEntry(edits, '上海市', '徐汇区'))),
    ).toContain('区数据局');
    expect(editedEntry(edits, edit)).toEqual(edits);
  });

  test('may be a district of a city the product does not know', () => {
    const all = withOverlay(builtInJurisdictions, [
      { kind: 'district', city: '杭州市', district: { ...district, name: '西湖区' } },
    ]);
    expect(findDistricts('西湖', all)).toEqual([
      { city: '杭州市', district: '西湖区', type: '中心城区' },
    ]);
    expect(profileFor('杭州市', '西湖区', all).organs.map(({ short }) => short)).toEqual([
      '区大数据中心',
    ]);
  });

  test('survives in the settings, a damaged entry goes', () => {
    const jurisdictions = [edit];
    expect(soundSettings({ ...firstSettings, jurisdictions }).jurisdictions).toEqual(jurisdictions);
    expect(soundSettings({ jurisdictions: [edit, { kind: 'district' }, 3] }).jurisdictions).toEqual(
      [edit],
    );
    expect(soundSettings({}).jurisdictions).toEqual([]);
  });
});

test('a body is known by its duty whatever its city calls it', () => {
  expect(['科委', '科技局', '科学技术厅'].map(dutiesOf)).toEqual([
    ['science'],
    ['science'],
    ['science'],
  ]);
  expect(dutiesOf('科经委')).toEqual(['science', 'industry']);
  expect(dutiesOf('没有这个局')).toEqual([]);
});
