import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { homeOf } from '../shared/check/home.ts';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { noProfile } from '../shared/model/profile.ts';

/** Whose document a text is: level, city, district, and how it calls its own ground. */
const told = (text: string) => {
  const { profile, level } = homeOf(analyze(text), null);
  return [level, profile.city, profile.district, profile.selfDeixis];
};

describe('whose document it is', () => {
  it('is told by the built-in documents themselves', () => {
    expect(
      builtInPrecedents.map(({ id, policy }) => {
        const { profile, level } = homeOf(policy, null);
        return [id, level, profile.city, profile.district];
      }),
    ).toEqual([
      ['shanghai-2024', '市级', '上海市', ''],
      ['tianjin-2023', '市级', '天津市', ''],
      ['beijing-2018', '市级', '北京市', ''],
      ['shanghai-cnipa-2023', '市级', '上海市', ''],
      ['pudong-2018', '区级', '上海市', '浦东新区'],
    ]);
  });

  it.each([
    ['徐汇区关于促进服务业发展的若干措施\n一、总则\n坚持。', ['区级', '上海市', '徐汇区', '本区']],
    ['浙江省杭州市西湖区若干措施\n一、总则\n坚持。', ['区级', '杭州市', '西湖区', '本区']],
    ['杭州市促进服务业发展若干措施\n一、总则\n坚持。', ['市级', '杭州市', '', '本市']],
    ['湖北省促进服务业发展若干措施\n一、总则\n坚持。', ['省级', '湖北省', '', '本省']],
    [
      '关于促进服务业发展的若干措施\n沪知局〔2024〕32号\n一、总则\n坚持。',
      ['市级', '上海市', '', '本市'],
    ],
    [
      '关于促进服务业发展的若干措施\n徐府规〔2026〕2号\n一、总则\n坚持。',
      ['区级', '上海市', '徐汇区', '本区'],
    ],
    ['关于促进服务业发展的若干措施\n一、总则\n坚持。', ['区级', '', '', '本区']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is whom the user names, whatever the text says', () => {
    const nankai = profileFor('天津市', '南开区');
    const policy = analyze('徐汇区关于促进服务业发展的若干措施\n一、总则\n坚持。');
    expect(homeOf(policy, nankai)).toEqual({ profile: nankai, level: '区级' });
    expect(homeOf(policy, noProfile).profile.district).toBe('徐汇区');
  });

  it('is of the city the document tells where the user names a district alone', () => {
    const policy = analyze('浙江省杭州市西湖区若干措施\n一、总则\n坚持。');
    const west = { ...noProfile, district: '西湖区', localPlatforms: ['亲清在线'] };
    expect(homeOf(policy, west).profile).toMatchObject({
      district: '西湖区',
      city: '杭州市',
      localPlatforms: ['亲清在线'],
    });
    expect(homeOf(policy, { ...noProfile, district: '滨江区' }).profile.city).toBe('');
  });

  it('brings no list of organs when read off the text', () => {
    expect(homeOf(analyze('徐汇区若干措施\n一、总则\n坚持。'), null).profile.organs).toEqual([]);
  });
});
