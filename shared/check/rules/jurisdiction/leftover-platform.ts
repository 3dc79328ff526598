import { fixOf, takenFrom } from '../../jurisdiction/fixes.ts';
import { leftoversIn } from '../../jurisdiction/leftovers.ts';
import { isOwnLetter } from '../../jurisdiction/short-names.ts';
import type { Rule } from '../../types.ts';

const haidian = {
  district: '海淀区',
  districtFull: '北京市海淀区',
  city: '北京市',
  organs: [],
  localPlatforms: ['京通'],
};

/** 平台残留: 随申办 in Beijing. */
export const leftoverPlatform: Rule = {
  id: 'leftover-platform',
  name: '外地政务平台残留',
  group: 'jurisdiction',
  severity: 'error',
  basis: '实务',
  citation: '政务平台随发文地区写明',
  about: '其他城市的政务服务平台，如“随申办”“津心办”“京通”。',
  scope: 'paragraph',
  find: (paragraph, context) =>
    leftoversIn(paragraph, context)
      .filter(
        ({ about, from: words, ground }) =>
          about === 'platform' && !isOwnLetter(words.charAt(0), ground),
      )
      .map((leftover) => {
        const { from: words, span, ground } = leftover;
        const own = ground.profile.localPlatforms[0];
        const instead = own === undefined ? '本地平台' : `本地平台（如“${own}”）`;
        return {
          span,
          message: `${takenFrom(leftover)}“${words.replace(/[“”]/g, '')}”是其他地方的政务平台，请改为${instead}。`,
          fix: fixOf(leftover),
        };
      }),
  examples: {
    pass: [
      { text: '依托“随申办”移动端和“一网通办”提供服务。' },
      { text: '推动事项接入“京通”小程序，实现一窗通办。', profile: haidian },
      {
        text: '第九条 依托“浙里办”受理申报。',
        profile: {
          district: '西湖区',
          districtFull: '浙江省杭州市西湖区',
          city: '杭州市',
          organs: [],
        },
      },
    ],
    fail: [
      {
        text: '一、依托“随申办”移动端提供检索服务。',
        profile: haidian,
        finds: ['“随申办”'],
        fixed: '一、依托［待填：平台］移动端提供检索服务。',
      },
      {
        text: '2.推动事项接入津心办和京通。',
        finds: ['津心办和京通'],
        fixed: '2.推动事项接入［待填：平台］。',
      },
    ],
  },
};
