import { around } from '../../jurisdiction/around.ts';
import { takenFrom } from '../../jurisdiction/fixes.ts';
import { type Leftover, leftoversIn } from '../../jurisdiction/leftovers.ts';
import { isInNote, noteFix } from '../../jurisdiction/notes.ts';
import { isActing, isOfOtherCity, isSuperior } from '../../jurisdiction/organs.ts';
import { isRightPlace } from '../../jurisdiction/places.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

const nankai = {
  district: '南开区',
  districtFull: '天津市南开区',
  city: '天津市',
  leadOrgan: '区市场监管局（区知识产权局）',
  replacements: [{ from: '市财政局', to: '区财政局' }],
  organs: [],
};

/** 机关残留: 市知识产权局 as the body that carries out the document of a district. */
export const leftoverOrgan: Rule = {
  id: 'leftover-organ',
  name: '上级或外地机关残留',
  group: 'jurisdiction',
  severity: 'error',
  basis: '规定',
  citation: '《党政机关公文处理工作条例》第二十条第三项（涉及有关地区或者部门职权范围内的事项）',
  about: '把市级机关或其他地方的机关写成本文件的实施机关、责任单位。',
  scope: 'paragraph',
  find: (paragraph, context) =>
    paragraph.role === 'colophon'
      ? []
      : leftoversIn(paragraph, context).flatMap((leftover) => told(leftover, paragraph)),
  examples: {
    pass: [
      { text: '一、配合市知识产权局开展检查，在市市场监管局指导下建立机制，重大事项报市政府。' },
      { text: '第六条 获得市知识产权局认定的示范企业，由区市场监管局给予奖励。' },
      { text: '（责任单位：区市场监管局、区财政局、市公安局徐汇分局）' },
      {
        text: '1.落实国家知识产权局要求，与市知识产权局共建服务平台，争取市知识产权局支持，支持市科委举办大赛。',
      },
      {
        text: '（责任单位：中关村朝阳园管委会、区市场监管局）',
        profile: { district: '朝阳区', districtFull: '北京市朝阳区', city: '北京市', organs: [] },
      },
      {
        text: '四、由市知识产权局会同市财政局负责解释。',
        level: '市级',
        profile: { district: '', city: '天津市', selfDeixis: '本市', organs: [] },
      },
    ],
    fail: [
      {
        text: '（责任单位：中关村丰台园管委会、区市场监管局）',
        profile: { district: '朝阳区', districtFull: '北京市朝阳区', city: '北京市', organs: [] },
        finds: ['中关村丰台园管委会'],
        fixed: '（责任单位：［待填：责任单位］、区市场监管局）',
      },
      {
        text: '第十条 由市知识产权局会同市财政局制定实施细则。',
        profile: nankai,
        finds: ['市知识产权局', '市财政局'],
        fixed: '第十条 由区市场监管局（区知识产权局）会同区财政局制定实施细则。',
      },
      {
        text: '（一）培育机构。开展培训。（责任单位：市知识产权局、区市场监管局）',
        finds: ['市知识产权局'],
        fixed: '（一）培育机构。开展培训。（责任单位：区市场监管局）',
      },
      {
        text: '（二）落实杭州市知识产权局要求，开展检查。',
        finds: ['杭州市知识产权局'],
        fixed: '（二）落实上海市知识产权局要求，开展检查。',
      },
      {
        text: '2.天津市知识产权局负责组织实施。',
        finds: ['天津市知识产权局'],
        fixed: '2.［待填：责任单位］负责组织实施。',
      },
    ],
  },
};

/** 市市场监管局指导, as a note may say it. */
const GUIDES = /(?:指导|监督|支持)$/;

function told(leftover: Leftover, paragraph: Paragraph): readonly Found[] {
  const { about, from: words, to, span, ground, origin } = leftover;
  const { text } = paragraph;
  if (about !== 'organ' || to === '' || GUIDES.test(words)) return [];
  const at = around(text, span);
  const inNote = isInNote(paragraph, span);
  const isOther = isOfOtherCity(words, ground);
  if (!inNote && (isOther ? isRightPlace(words, 'ground', at, ground) : isSuperior(at))) return [];
  const certain = origin !== null || inNote || isOther || isActing(at);
  const proposal = leftover.kind === 'blank' ? `请改为本${ground.unit}的机关` : `应为“${to}”`;
  return [
    {
      span,
      severity: certain ? 'error' : 'warning',
      message: isOther
        ? `${takenFrom(leftover)}“${words}”是其他地方的机关，${proposal}。`
        : `${takenFrom(leftover)}“${words}”不是本${ground.unit}的机关，作为实施主体${proposal}；确指上级机关的，请写明“配合”“在……指导下”等。`,
      fix: noteFix(paragraph, span, to, leftover.kind),
    },
  ];
}
