import { unparallelHeadings } from '../../headings/parallel.ts';
import type { Rule } from '../../types.ts';

/** A heading that is a name among headings that act. */
export const headingParallel: Rule = {
  id: 'heading-parallel',
  name: '标题不平行',
  group: 'structure',
  severity: 'info',
  basis: '实务',
  citation: '起草惯例：若干措施同级标题用动宾结构，句式一致',
  about: '同级标题句式一致：多数以动词开头的，不夹用名词性标题（总体目标、附则等通用标题除外）。',
  scope: 'document',
  find: (draft) =>
    unparallelHeadings(draft).map(({ text, span }) => ({
      span,
      message: `本级标题多以动词开头，“${text}”是名词结构，不平行，宜加上动词。`,
    })),
  examples: {
    pass: [
      {
        text: '一、总体目标\n到2030年形成体系。\n二、培育服务机构\n支持机构发展。\n三、集聚专业人才\n加强培养。\n四、优化发展环境\n强化监管。\n五、附则\n本措施自发布之日起施行。',
      },
      {
        text: '一、空间支持\n提供办公场地。\n二、资金支持\n给予贴息。\n三、人才支持\n提供公寓。\n四、跨境发展支持\n开辟通道。',
      },
      {
        text: '一、加强代理服务\n支持代理。\n二、盘活存量资源\n支持转化。\n三、针对重点园区开展服务\n组织对接。\n四、提升法律服务\n支持律师。',
      },
    ],
    fail: [
      {
        text: '一、培育服务机构\n支持机构发展。\n二、集聚专业人才\n加强培养。\n三、信用体系建设\n开展评价。\n四、优化发展环境\n强化监管。',
        finds: ['信用体系建设'],
      },
      {
        text: '一、主要任务\n（一）加强源头保护。完善制度。推动落实。\n（二）拓展维权渠道。建设站点。组织援助。\n（三）海外维权服务。编制指引。组织培训。\n（四）强化行业自律。制定公约。开展宣传。\n二、附则\n本措施自发布之日起施行。',
        finds: ['海外维权服务'],
      },
      {
        text: '一、集聚服务机构\n1.支持落户。给予补贴。\n二、引育专业人才\n2.加强培训。组织培训。\n三、区域联动和跨区协作\n3.共享资源。组织对接。\n四、优化发展环境\n4.强化监管。开展抽查。',
        finds: ['区域联动和跨区协作'],
      },
    ],
  },
};
