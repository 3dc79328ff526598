import { type Quoted, quotedIn } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/** The marks inside a pair of the same kind, and around one that stands alone. */
const OTHER: Readonly<Record<string, readonly [open: string, close: string]>> = {
  '“': ['‘', '’'],
  '‘': ['“', '”'],
  '《': ['〈', '〉'],
  '〈': ['《', '》'],
};

export const pairNesting: Rule = {
  id: 'pair-nesting',
  name: '引号、书名号套用',
  group: 'punctuation',
  severity: 'warning',
  basis: '规定',
  citation: 'GB/T 15834-2011 4.8、4.15（GB/T 9704-2012 9）',
  about: '引号里还用引号时外双内单：“…‘…’…”；书名号里还用书名号时外双内单：《…〈…〉…》。',
  scope: 'paragraph',
  find: (paragraph) => {
    const marked = quotedIn(paragraph).filter(({ open }) => open in OTHER);
    const outer: Quoted[] = [];
    return marked.flatMap((one): readonly Found[] => {
      while ((outer.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= one.from) outer.pop();
      const around = outer.at(-1);
      outer.push(one);
      const double = one.open === '“' || one.open === '《';
      const inSame = around !== undefined && around.kind === one.kind;
      if (double !== inSame) return [];
      // ‘…’ in “…” in ‘…’ and the like: the outer pair is told, and set right the inner one is right.
      if (inSame && around.open !== one.open) return [];
      const [open = '', close = ''] = OTHER[one.open] ?? [];
      const [mark, single] = one.kind === 'title' ? ['书名号', '单书名号'] : ['引号', '单引号'];
      return [
        {
          span: { from: one.from, to: one.to },
          message: inSame
            ? `${mark}里面的一层应用${single}：${open}…${close}。`
            : `${single}只用在${mark}里面，此处没有外层，应用${mark === '引号' ? '双引号' : mark}：${open}…${close}。`,
          fix: {
            title: `改为${open}…${close}`,
            edits: [
              { from: one.from, to: one.from + 1, insert: open },
              { from: one.to - 1, to: one.to, insert: close },
            ],
            safe: false,
          },
        },
      ];
    });
  },
  examples: {
    pass: [
      { text: '一、落实《关于印发〈专利代理管理办法〉的通知》，做到“‘一门’办理、‘一次’办结”。' },
      { text: '第二条　贯彻《“十四五”国家知识产权保护和运用规划》，深化“放管服”改革。' },
      { text: '（一）推行“《专利法》宣讲”“《“十四五”规划》解读”活动。' },
    ],
    fail: [
      {
        text: '一、落实《关于印发《专利代理管理办法》的通知》要求。',
        finds: ['《专利代理管理办法》'],
        fixed: '一、落实《关于印发〈专利代理管理办法〉的通知》要求。',
      },
      {
        text: '第三条　推行“高效办成“一件事””改革，支持‘小巨人’企业。',
        finds: ['“一件事”', '‘小巨人’'],
        fixed: '第三条　推行“高效办成‘一件事’”改革，支持“小巨人”企业。',
      },
    ],
  },
};
