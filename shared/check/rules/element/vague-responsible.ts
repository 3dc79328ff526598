import { DUTIES } from '../../elements/citations.ts';
import { dutiesIn } from '../../elements/duties.ts';
import type { Rule } from '../../types.ts';

/** 各有关部门, 区级相关单位: whom it concerns is left open. 各街道（镇） and 区级各部门 are all there are. */
const VAGUE =
  /^(?:[本全]?[区市县省]级?)?(?:政府)?各?(?:有关|相关|职能|责任|主管){1,2}(?:部门|单位|方面|机构)$/;

export const vagueResponsible: Rule = {
  id: 'vague-responsible',
  name: '责任单位不具体',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: DUTIES,
  about: '责任单位只写“各有关部门”“相关单位”，没有一个具体单位的。',
  scope: 'paragraph',
  find: (paragraph) => {
    const duties = dutiesIn(paragraph);
    if (duties === null || duties.shared || duties.bodies.length === 0) return [];
    if (!duties.bodies.every((body) => VAGUE.test(body))) return [];
    const { from, to } = duties.span;
    return [
      {
        span: duties.span,
        message: `责任单位“${paragraph.text.slice(from, to)}”没有落实到具体单位，请写明由哪个部门负责，牵头单位排在前面。`,
      },
    ];
  },
  examples: {
    pass: [
      { text: '1.加强监管。开展整治。（责任单位：区市场监管局等有关部门）' },
      { text: '（一）服务园区。组织对接。（责任单位：区科委、各有关部门）' },
      { text: '（二）服务基层。设立站点。（责任单位：各街道（镇））' },
      { text: '第五条 开放场景。发布清单。（责任单位：区有关部门按职责分工负责）' },
    ],
    fail: [
      { text: '1.加强监管。开展整治。（责任单位：各有关部门）', finds: ['各有关部门'] },
      {
        text: '（一）服务园区。组织对接。（责任单位：区级相关部门、有关单位）',
        finds: ['区级相关部门、有关单位'],
      },
    ],
  },
};
