import { perParagraph } from '../../paragraph.ts';
import { quotedAt } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/**
 * A law or regulation by its full name without 《》: 根据上海市知识产权保护条例. Only full names that
 * begin with the state or a place and end with the kind of document.
 */
const NAMED =
  /(?<=根据|依据|依照|按照|遵照|贯彻|落实|执行|违反|符合|和|与|及|、)(?<name>(?:中华人民共和国|(?!本|全|各|我|根据|依据|依照|按照|遵照|贯彻|落实|执行|违反|符合)[\p{Script=Han}]{1,4}(?:省|市|自治区))[\p{Script=Han}]{2,24}?(?:条例|(?<!办|方|做|想|无|立|执|司|守|违|依|合|非)法(?:实施细则|实施条例)?(?![律规治院人院官定办]))(?:实施(?:细则|办法))?)(?=第[一二三四五六七八九十百]+条|[，。；、》）]|的?规定|等|和|要求)/gu;

const namesIn = perParagraph((paragraph) =>
  [...paragraph.text.matchAll(NAMED)]
    .map(({ index, groups = {} }) => ({ from: index, name: groups['name'] ?? '' }))
    .filter(
      ({ from, name }) => name !== '' && quotedAt(paragraph, from, 'title', 'quotation') === null,
    ),
);

export const titleMarks: Rule = {
  id: 'title-marks',
  name: '文件名缺书名号',
  group: 'citation',
  severity: 'info',
  basis: '规定',
  citation: 'GB/T 15834-2011 4.15（GB/T 9704-2012 9）',
  about: '引用法律、法规的全称时加书名号：《上海市知识产权保护条例》。',
  scope: 'paragraph',
  find: (paragraph) =>
    namesIn(paragraph).map(({ from, name }): Found => {
      const to = from + name.length;
      return {
        span: { from, to },
        message: `“${name}”是文件名，应加书名号：《${name}》。`,
        fix: {
          title: '加书名号',
          edits: [
            { from, to: from, insert: '《' },
            { from: to, to, insert: '》' },
          ],
          safe: false,
        },
      };
    }),
  examples: {
    pass: [
      { text: '一、根据《上海市知识产权保护条例》和有关法律法规、本市条例，依法查处。' },
      {
        text: '第二条　按照上海市有关规定执行，落实江苏省知识产权强省建设要求和做法，违反本办法的，依照专利法处罚。',
      },
      {
        text: '1.根据广东省人民政府立法计划，推进深圳市知识产权执法、司法保护，落实上海市统一执法的规定。',
      },
    ],
    fail: [
      {
        text: '一、根据江苏省知识产权促进和保护条例，制定本措施。',
        finds: ['江苏省知识产权促进和保护条例'],
        fixed: '一、根据《江苏省知识产权促进和保护条例》，制定本措施。',
      },
      {
        text: '第二条　违反中华人民共和国专利法第二十条的，不予支持。',
        finds: ['中华人民共和国专利法'],
        fixed: '第二条　违反《中华人民共和国专利法》第二十条的，不予支持。',
      },
    ],
  },
};
