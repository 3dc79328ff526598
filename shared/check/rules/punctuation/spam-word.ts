import { repairsIn } from '../../marks/repairs.ts';
import type { Found, Rule } from '../../types.ts';

export const spamWord: Rule = {
  id: 'spam-word',
  name: '混入的广告词',
  group: 'punctuation',
  severity: 'error',
  basis: '实务',
  citation: '核对原文',
  about: '网页被劫持时插进正文的广告词：从网上摘来的文字里，它常常顶替了机关名称。',
  scope: 'document',
  find: (draft) =>
    repairsIn(draft, 'inserted-spam-word').flatMap(({ corrections }) =>
      corrections.map(
        ({ span, printed, reading, reason }): Found => ({
          span,
          message:
            reading === null
              ? `“${printed}”是混入的广告词，请对照原文改正。`
              : `${reason}，应为“${reading}”。`,
          ...(reading !== null && {
            fix: { title: `改为“${reading}”`, edits: [{ ...span, insert: reading }], safe: false },
          }),
        }),
      ),
    ),
  examples: {
    pass: [
      { text: '一、支持体育产业和电竞赛事的知识产权保护，规范赛事直播。' },
      {
        text: '第二条　落实国家知识产权局等17部门《关于加快推动知识产权服务业高质量发展的意见》。',
      },
      { text: '1.加强世界杯足球赛的商标保护，开展直播带货监管。' },
    ],
    fail: [
      {
        text: '第二条　落实中超直播等17部门《关于加快推动知识产权服务业高质量发展的意见》。',
        finds: ['中超直播'],
        fixed: '第二条　落实国家知识产权局等17部门《关于加快推动知识产权服务业高质量发展的意见》。',
      },
      { text: '一、加强与英超投注的协作，健全机制。', finds: ['英超投注'] },
    ],
  },
};
