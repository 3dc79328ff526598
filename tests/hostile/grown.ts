/** Texts nobody writes, of any size: what repeats itself, never ends, or nearly fits a pattern. */
export type Grown = (size: number) => string;

const HEAD = '徐汇区知识产权服务业若干措施\n为了促进发展，制定本措施。\n';
const times = (words: string, size: number): string =>
  words.repeat(Math.ceil(size / words.length)).slice(0, size);

/** One line in the middle of a clause, with words behind it: no end of a line to lean on. */
const within =
  (words: string): Grown =>
  (size) =>
    `${HEAD}一、支持${times(words, size)}机构。\n（一）乙。`;

const lines =
  (line: (at: number) => string): Grown =>
  (size) => {
    const one = line(1).length + 1;
    return HEAD + Array.from({ length: size / one }, (_, at) => line(at + 1)).join('\n');
  };

const LEVELS = ['第一章 总则', '第一节 机构', '一、甲', '（一）乙', '1.丙', '（1）丁', '①戊'];

const WITHIN = [
  ...['甲', ' ', '　', '\t', 'A', '1', '一', '十百千', '🙂', '\ud800', '\u0000', '\u200b', '的'],
  ...['。', '，', '、', '！', '.', '-', '—', '…', '“', '“甲', '“甲”', '‘', '《', '《甲》、', '》'],
  ...['（', '（甲', '（甲）', '【', '〔2024〕', '）', '’', '|', '<', '&', '*', '\\o'],
  ...['第1款', '第三条、', '附件1：甲', '本措施第', '前款', '责任单位：', '（责任单位：区科委、'],
  ...['上海市', '浦东新区', '市知识产权局', '区局、', '会同', '50万元、', '最高50%', '给予七'],
  ...[
    '到2026年，',
    '2026年12月5日',
    '自',
    '关于的',
    '关于印发《',
    '（2024）    ',
    '族自治',
    '措施',
  ],
];

/** By what repeats. */
export const grownTexts: Readonly<Record<string, Grown>> = {
  ...Object.fromEntries(WITHIN.map((words) => [JSON.stringify(words), within(words)])),
  嵌套的括号: (size) => within('')(0) + '（'.repeat(size / 2) + '）'.repeat(size / 2),
  嵌套的书名号: (size) => within('')(0) + '《〈'.repeat(size / 4) + '〉》'.repeat(size / 4),
  嵌套的引号: (size) => within('')(0) + '“‘'.repeat(size / 4) + '’”'.repeat(size / 4),
  没有序的两个字: (size) =>
    within(Array.from({ length: size }, (_, at) => '甲乙'[((at * at * 7919) % 9973) & 1]).join(''))(
      size,
    ),
  空行: (size) => `${HEAD}甲${'\n'.repeat(size)}乙`,
  回车换行: (size) => `${HEAD}甲${'\r\n'.repeat(size / 2)}乙`,
  行末空格: lines(() => `甲${' '.repeat(40)}`),
  每行一个字: lines(() => '甲'),
  每行一个序号: lines(() => '（二）、甲'),
  每行一条: lines((at) => `第${at}条 按照第三条第（二）项执行。`),
  每行一层: lines((at) => LEVELS[at % LEVELS.length] ?? ''),
  每行一个附件: lines((at) => `附件${at}：甲`),
  每行一个单位: lines(() => '市知识产权局'),
  每行一个日期: lines(() => '2026年12月5日'),
  每行一行表格: lines((at) => `${at}\t甲\t50万元`),
  每行一行竖线表: lines((at) => `| ${at} | 甲 | 乙 |`),
  每行一条意见: lines((at) => `${at}.建议将“甲”修改为“乙”，删除“丙”。`),
  版面换行: lines(() => '支持企业开展知识产权质押融资给予补助支持企业开展知'),
};

/** Pages from a clipboard. */
export const grownPages: Readonly<Record<string, Grown>> = {
  ...Object.fromEntries(
    [
      ...[
        '<p>',
        '</p>',
        '<div>',
        '<table><tr><td>',
        '<ul><li>',
        '<!--',
        '<![if x]>',
        '&',
        '&#x4e00;',
      ],
      ...[
        '<a ',
        '<p a="',
        '<script>',
        '</script ',
        '<style>',
        '<p style="mso-list:l0">甲</p>',
        ' \n',
      ],
    ].map((words) => [words, (size: number) => `<p>甲${times(words, size)}乙`]),
  ),
  脚本没有结尾: (size) => `<script>${times('</script ', size)}`,
  列表的样式: (size) => `<ol style="list-style:${times('P', size)}!"><li>甲`,
  列表的样式重复: (size) => `<ol style="${times('list-style:P ', size)}!"><li>甲`,
  段内的空白: (size) => `<p>甲${times('　', size)}乙</p>`,
};

/** What stands in the code of a field of Word. */
export const grownFields: Readonly<Record<string, Grown>> = {
  圈里的空白: (size) => `EQ \\o(○,${' '.repeat(size)}`,
  圈前的空白: (size) => `EQ \\o${' '.repeat(size)}`,
  拼音没有结尾: (size) => `EQ ${times('\\o\\ad(\\s\\up 9(', size)}`,
  没有名的域: (size) => 'A'.repeat(size),
};
