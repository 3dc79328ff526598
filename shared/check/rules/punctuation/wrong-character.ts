import { repairsIn } from '../../marks/repairs.ts';
import { perParagraph } from '../../paragraph.ts';
import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';
import { wrongWordsIn } from '../../wording/wrong-words.ts';

const inParagraph = perParagraph((paragraph) => wrongWordsIn(paragraph.text));

export const wrongCharacter: Rule = {
  id: 'wrong-character',
  name: '错别字',
  group: 'punctuation',
  severity: 'warning',
  basis: '实务',
  citation: '《通用规范汉字表》、《现代汉语词典》',
  about: '公文里确定无疑的错字：形近的异体字符（釆购）和常见的别字（帐户、登陆平台、截止2026年）。',
  scope: 'document',
  find: (draft) => [
    ...repairsIn(draft, 'wrong-character').flatMap(({ placed, corrections }) =>
      corrections.map(({ span, printed, reading, reason }): Found => {
        const around = wordAround(placed.paragraph.text, span.from - placed.at, printed.length);
        const wrong = placed.paragraph.text.slice(around.from, around.to);
        const right = wrong.replace(printed, reading ?? '');
        return {
          span: { from: placed.at + around.from, to: placed.at + around.to },
          message: `“${wrong}”应为“${right}”：${reason}。`,
          ...(reading !== null && {
            fix: {
              title: `改为“${right}”`,
              edits: [{ ...span, insert: reading }],
              safe: !isCited(placed.paragraph, span.from - placed.at),
            },
          }),
        };
      }),
    ),
    ...draft.paragraphs.flatMap(({ paragraph, at }) =>
      inParagraph(paragraph).map(({ from, to, wrong, right }): Found => {
        const span = { from: from + at, to: to + at };
        return {
          span,
          message: `“${wrong}”应为“${right}”。`,
          fix: { title: `改为“${right}”`, edits: [{ ...span, insert: right }], safe: false },
        };
      }),
    ),
  ],
  examples: {
    pass: [
      {
        text: '一、规范项目安装配套，研究竞争政策，预防犯罪。\n（一）报名截止时间为2026年10月20日，交通迅速便捷。',
      },
      { text: '第二条　登陆上海的外资机构，联合做好服务，政策化解风险，公布署名文章。' },
      {
        text: '（三）标签定价、会签定稿，给予已公示的机构奖励，增加已登记专利；选拔付出多的，关注消费维权，知识产全链条保护。',
      },
      { text: '1.常规化开展培训，控制做好预算，恢复盖章手续。' },
    ],
    fail: [
      {
        text: '一、通过政府釆购购买服务，资金拨入帐户。',
        finds: ['釆购', '帐户'],
        fixed: '一、通过政府采购购买服务，资金拨入账户。',
      },
      {
        text: '第八条　申请人登陆平台提交材料，截止2026年9月底已布署完毕，由检查院监督。',
        finds: ['登陆', '截止', '布署', '检查院'],
        fixed: '第八条　申请人登录平台提交材料，截至2026年9月底已部署完毕，由检察院监督。',
      },
      {
        text: '三、合同应在30日内签定，服务协议签定后予已备案，公式期满拔付资金，建立台帐。',
        finds: ['签定', '签定', '予已', '公式', '拔付', '台帐'],
        fixed: '三、合同应在30日内签订，服务协议签订后予以备案，公示期满拨付资金，建立台账。',
      },
      {
        text: '（二）督促机构与专利权力人签定代理合同，对失信机构予已通报。',
        finds: ['权力人', '签定', '予已'],
        fixed: '（二）督促机构与专利权利人签订代理合同，对失信机构予以通报。',
      },
    ],
  },
};

/** The character with the one behind it: 釆购 says more than 釆. */
function wordAround(text: string, at: number, length: number): { from: number; to: number } {
  const next = at + length;
  return { from: at, to: /^\p{Script=Han}/u.test(text.slice(next)) ? next + 1 : next };
}
