import type { Span } from '../../../model/span.ts';
import { districtBodies } from '../../jurisdiction/district-bodies.ts';
import { noteFix } from '../../jurisdiction/notes.ts';
import { type OwnOrgans, ownOrgans } from '../../jurisdiction/own-organs.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

const nankai = {
  district: '南开区',
  districtFull: '天津市南开区',
  city: '天津市',
  leadOrgan: '区市场监管局（区知识产权局）',
  organs: [
    {
      full: '南开区市场监督管理局（南开区知识产权局）',
      short: '区市场监管局',
      also: ['区知识产权局'],
    },
    { full: '南开区科学技术局', short: '区科技局', also: [] },
  ],
};

/** 机关不在名单: 区工商局, whose duties went to 区市场监管局. */
export const unknownOrgan: Rule = {
  id: 'unknown-organ',
  name: '责任单位不在本区机关名单',
  group: 'jurisdiction',
  severity: 'error',
  basis: '实务',
  citation: '机关名称与本区机构设置一致，用全称或规范化简称（以本区资料的机关名单为准）',
  about: '责任单位等处写的本区机关不在本区资料的机关名单里，多是已撤并的机关或外地的叫法。',
  scope: 'paragraph',
  find: (paragraph, { profile, level, organsAreGeneral = false }) => {
    const organs = level === '区级' ? ownOrgans(profile) : null;
    if (organs === null || paragraph.role === 'colophon') return [];
    const found = districtBodies(paragraph, profile).flatMap((span) =>
      told(span, paragraph, organs),
    );
    return organsAreGeneral ? found.filter(isSure) : found;
  },
  examples: {
    pass: [
      {
        text: '（责任单位：区市场监管局（区知识产权局）、区科委、徐汇区科学技术委员会、区财政局）',
      },
      { text: '一、各街道办事处、各园区管委会、区级各部门要抓好落实，区委宣传部、区总工会配合。' },
      { text: '（区科技局牵头，区市场监督管理局、市知识产权局配合）', profile: nankai },
      { text: '第九条 社区工商联络站、市区财政局联席会议和厂区食堂照常运行。' },
      { text: '（责任单位：区工商局、区农委）', profile: { organs: [] } },
    ],
    fail: [
      {
        text: '1.规范市场秩序。（责任单位：区工商局、区财政局）',
        finds: ['区工商局'],
        fixed: '1.规范市场秩序。（责任单位：区市场监管局、区财政局）',
      },
      {
        text: '（三）优化服务。（责任单位：区市场监管局、区质监局）',
        finds: ['区质监局'],
        fixed: '（三）优化服务。（责任单位：区市场监管局）',
      },
      {
        text: '第五条 由区科委会同区市场监管局制定细则。',
        profile: nankai,
        finds: ['区科委'],
        fixed: '第五条 由区科技局会同区市场监管局制定细则。',
      },
      {
        text: '（责任单位：区发改委、区财政局）',
        finds: ['区发改委'],
        fixed: '（责任单位：区发展改革委、区财政局）',
      },
      { text: '（责任单位：区盐务局、区财政局）', finds: ['区盐务局'] },
    ],
  },
};

/** A body whose duties went to another one, whoever made the list. */
const isSure = ({ severity }: Found): boolean => severity === undefined;

function told(span: Span, paragraph: Paragraph, organs: OwnOrgans): readonly Found[] {
  const words = paragraph.text.slice(span.from, span.to);
  if (organs.isKnown(words)) return [];
  const shortened = organs.shortened(words);
  if (shortened !== null) {
    const message = `“${words}”不是规范简称，机关名单中为“${shortened.short}”，请统一。`;
    return [
      { span, severity: 'info', message, fix: noteFix(paragraph, span, shortened.short, 'organ') },
    ];
  }
  const answering = organs.answering(words);
  if (answering === null) {
    const message = `“${words}”不在本区机关名单中，请核对名称，确有此机关的请补入本区资料。`;
    // A bureau that every district has: the list may just not be complete.
    const severity = organs.isUsual(words) ? 'info' : 'warning';
    return [{ span, severity, message }];
  }
  const message = `“${words}”不在本区机关名单中，相应职责在“${answering.short}”，请核实后改正。`;
  return [{ span, message, fix: noteFix(paragraph, span, answering.short, 'organ') }];
}
