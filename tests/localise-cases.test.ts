import { describe, expect, test } from 'vitest';
import { profileFor } from '../shared/library/jurisdictions.ts';
import type { Profile } from '../shared/model/profile.ts';
import { type From, localise } from '../shared/suggest/localise.ts';

/** Cases one reads once and does not forget: words that look like a place and are none, and the other way. */
const shanghai: From = { jurisdiction: '上海市', level: '市级' };
const beijing: From = { jurisdiction: '北京市', level: '市级' };
const hangzhou: From = { jurisdiction: '浙江省杭州市', level: '市级' };
const guangdong: From = { jurisdiction: '广东省', level: '省级' };
const pudong: From = { jurisdiction: '上海市浦东新区', level: '区级' };
const jiaozhou: From = { jurisdiction: '山东省青岛市胶州市', level: '区级' };
const national: From = { jurisdiction: '', level: '国家' };
const xuhui = profileFor('上海市', '徐汇区');
const nankai = profileFor('天津市', '南开区');
const haidian = profileFor('北京市', '海淀区');
const xihu = profileFor('浙江省杭州市', '西湖区');
const anji = profileFor('浙江省湖州市', '安吉县');

type Row = readonly [from: From, profile: Profile, text: string, local: string];
const same = (from: From, profile: Profile, text: string): Row => [from, profile, text, text];

const table = (rows: readonly Row[]): void =>
  test.each(rows)('%#', (from, profile, text, local) => {
    expect(localise(text, from, profile).text).toBe(local);
  });

describe('words that only look like places', () => {
  table([
    same(shanghai, nankai, '在申请专利时，申报A类项目，在沪剧院演出'),
    same(shanghai, nankai, '面向市场主体和上市公司，服务城市更新，惠及市民'),
    same(
      { jurisdiction: '广东省深圳市', level: '市级' },
      nankai,
      '在深入推进改革中，在深化服务上下功夫',
    ),
    same(beijing, nankai, '出海口岸建设，大同小异，三明治，来宾登记，安康工程'),
    same(
      shanghai,
      nankai,
      '支持有条件的区域开展试点，产业园区内设立工作站，跨区域协同，区域内共享',
    ),
    same(national, nankai, '各地、各级市场监管部门要结合实际，鼓励地方先行先试'),
    [shanghai, nankai, '规范上海市场秩序，服务上海市民', '规范南开区市场秩序，服务南开区市民'],
  ]);
});

describe('the own ground by name', () => {
  table([
    [shanghai, nankai, '支持上海知识产权服务业做大做强', '支持南开区知识产权服务业做大做强'],
    same(shanghai, xuhui, '支持上海知识产权服务业做大做强'),
    [
      beijing,
      nankai,
      '到2020年，北京市专利代理机构达到600家',
      '到2020年，南开区专利代理机构达到600家',
    ],
    [beijing, nankai, '总书记两次视察北京的重要讲话', '总书记两次视察［待填：地名］的重要讲话'],
    [shanghai, nankai, '支持上海国际知识产权学院建设', '支持［待填：地名］国际知识产权学院建设'],
    [
      shanghai,
      nankai,
      '落实上海市《关于促进专业服务业发展的意见》',
      '落实［待填：地名］《关于促进专业服务业发展的意见》',
    ],
    [
      pudong,
      xuhui,
      '到2020年，浦东新区每万人口发明专利拥有量达到63件',
      '到2020年，徐汇区每万人口发明专利拥有量达到63件',
    ],
    [pudong, nankai, '培育上海市专利示范企业', '培育天津市专利示范企业'],
    same(pudong, xuhui, '培育上海市专利示范企业'),
    [jiaozhou, haidian, '梳理胶州市高端制造业需求，覆盖全市', '梳理海淀区高端制造业需求，覆盖全区'],
    [
      jiaozhou,
      haidian,
      '本方案由胶州市科技和工业信息化局负责解释',
      '本方案由［待填：责任单位］负责解释',
    ],
    [
      guangdong,
      nankai,
      '将广东打造成为发展高地，开发我省语料库',
      '将南开区打造成为发展高地，开发本区语料库',
    ],
    [shanghai, anji, '全市统一、本市先行，市级财政保障', '全县统一、本县先行，县级财政保障'],
    [beijing, nankai, '支持在京高校成立知识产权学院', '支持区内高校成立知识产权学院'],
    [hangzhou, xuhui, '对来杭OPC创业就业的毕业生', '对来本区OPC创业就业的毕业生'],
  ]);
});

describe('who acts and who stands above', () => {
  table([
    same(shanghai, xuhui, '在国家知识产权局、市知识产权局指导下开展工作'),
    [
      pudong,
      nankai,
      '在国家财政部、上海市财政局、上海市知识产权局指导下开展工作',
      '在国家财政部、天津市财政局、天津市知识产权局指导下开展工作',
    ],
    same(pudong, nankai, '根据市政府的部署，支持市级政府部门认定的孵化平台'),
    same(shanghai, xuhui, '对经市知识产权主管部门评定的机构给予支持'),
    same(shanghai, xuhui, '国家和本市另有规定的，从其规定'),
    same(shanghai, xuhui, '贯彻落实市委、市政府决策部署，受市委托开展评估'),
    [
      shanghai,
      xuhui,
      '经市委、市政府同意，市直各部门、市委宣传部抓好落实',
      '经区委、区政府同意，区直各部门、区委宣传部抓好落实',
    ],
    same(shanghai, xuhui, '完善市、区两级窗口功能，建立市、区联动机制'),
    [shanghai, xuhui, '鼓励各区对相关机构给予支持', '鼓励［待填：街镇或园区］对相关机构给予支持'],
    [
      shanghai,
      xuhui,
      '（责任单位：市住房城乡建设管理委、浦东新区政府、各区政府）',
      '（责任单位：区建设管理委、［待填：责任单位］）',
    ],
    [
      guangdong,
      nankai,
      '（省科技厅牵头，省教育厅、财政厅，广东证监局，各地级以上市人民政府配合）',
      '（区科技局牵头，区教育局、区财政局，［待填：责任单位］配合）',
    ],
    [shanghai, xuhui, '责任单位：市知识产权局、市市场监管局', '责任单位：区市场监管局'],
    same(shanghai, xuhui, '（责任单位：国家知识产权局运用促进司、上海证监局）'),
    [
      beijing,
      xihu,
      '（市知识产权局牵头，市工商局、市科委配合）',
      '（［待填：责任单位］牵头，［待填：责任单位］配合）',
    ],
  ]);
});

describe('platforms, lists and numbers', () => {
  table([
    [shanghai, xuhui, '加强市知识产权信息服务平台建设', '加强［待填：平台］建设'],
    same(shanghai, xuhui, '依托市知识产权培训基地开展培训，对接市企业信用信息系统'),
    [shanghai, nankai, '依托市知识产权培训基地开展培训', '依托［待填：机构］开展培训'],
    [
      hangzhou,
      xuhui,
      '依托市场景创新平台，在杭创E站上线专区',
      '依托［待填：平台］，在［待填：平台］上线专区',
    ],
    same(shanghai, xuhui, '服务本市“3+6”新型产业，依托“随申办”，深化长三角一体化'),
    [
      shanghai,
      nankai,
      '服务本市“3+6”新型产业，依托“随申办”',
      '服务本区［待填：产业体系］新型产业，依托［待填：平台］',
    ],
    same(shanghai, nankai, '提升“一网通办”水平，参加中国（上海）国际技术进出口交易会'),
    [
      shanghai,
      nankai,
      '依托国家知识产权培训（上海）基地',
      '依托国家知识产权培训（［待填：地名］）基地',
    ],
    same(shanghai, xuhui, '依托国家知识产权培训（上海）基地'),
    [
      shanghai,
      nankai,
      '按照沪知局〔2024〕32号和国知发运字〔2022〕47号',
      '按照［待填：发文字号］和国知发运字〔2022〕47号',
    ],
    same(shanghai, xuhui, '按照沪知局〔2024〕32号、徐府办规〔2026〕8号'),
    [
      hangzhou,
      xuhui,
      '支持武汉市洪山区、深圳河套开展试点',
      '支持［待填：地名］、［待填：园区］开展试点',
    ],
    same(beijing, nankai, '落实《北京市知识产权保护条例》'),
  ]);
});

describe('a body under two names is one body', () => {
  const note = '（责任单位：市市场监管局（市知识产权局）、市财政局）';
  table([
    [beijing, xuhui, note, '（责任单位：区市场监管局、区财政局）'],
    [
      beijing,
      nankai,
      '由市市场监督管理局(市知识产权局)会同市财政局制定',
      '由区市场监管局（区知识产权局）会同区财政局制定',
    ],
    [
      beijing,
      nankai,
      '配合北京市市场监管局（北京市知识产权局）开展检查',
      '配合天津市市场监管局（天津市知识产权局）开展检查',
    ],
  ]);
});

describe('cities as the law speaks of them are not the own one', () => {
  table([
    same(national, xuhui, '省、自治区、直辖市人民政府应当加强款项支付保障工作'),
    same(national, xuhui, '设区的市人民政府知识产权管理部门可以组织实施'),
  ]);
});

describe('courts and customs of another city have no counterpart here', () => {
  table([
    [beijing, nankai, '不服北京知识产权法院判决的', '不服［待填：地名］知识产权法院判决的'],
    [shanghai, nankai, '加强与上海海关的协作', '加强与［待填：地名］海关的协作'],
    same(shanghai, xuhui, '加强与上海海关的协作'),
  ]);
});

describe('what only one city gives is asked for, not renamed', () => {
  table([
    [
      { jurisdiction: '广东省广州市南沙区', level: '区级' },
      nankai,
      '可直接办理广州市人才绿卡',
      '可直接办理［待填：地名］人才绿卡',
    ],
  ]);
});

describe('short names of cities at the head of words', () => {
  table([
    [shanghai, nankai, '支持沪上高校、沪企出海', '支持区内高校、区内企业出海'],
    [
      shanghai,
      nankai,
      '落实“沪九条”，扩大沪港合作',
      '落实“［待填：地名］九条”，扩大［待填：地名］港合作',
    ],
    same(shanghai, nankai, '在沪深交易所上市，享受政府津贴，沪剧，京沪高铁'),
    same(shanghai, xuhui, '支持沪上高校、沪企出海'),
    same(beijing, nankai, '与京东集团合作，传播京剧文化'),
  ]);
});

describe('新区 as a document of 浦东新区 calls itself', () => {
  table([
    [
      pudong,
      nankai,
      '新区各部门支持在新区注册的机构，我新区',
      '本区各部门支持在本区注册的机构，本区',
    ],
    same(pudong, nankai, '开拓全新区域，建设国家级新区'),
    same(pudong, profileFor('天津市', '滨海新区'), '在新区注册的机构'),
  ]);
});
