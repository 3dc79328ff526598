import type { Span } from '../../../model/span.ts';
import type { Paragraph } from '../../paragraph.ts';
import { perParagraph } from '../../paragraph.ts';
import { quotedIn } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

const jiaozhou = {
  district: '胶州市',
  districtFull: '山东省青岛市胶州市',
  city: '青岛市',
  selfDeixis: '本市',
  organs: [],
};

/** 自称不一: 我区 in a document that calls itself 本区. 全区 is all of it, beside either. */
export const deixisMixed: Rule = {
  id: 'deixis-mixed',
  name: '自称不统一',
  group: 'jurisdiction',
  severity: 'info',
  basis: '实务',
  citation: '同一文件称谓前后一致',
  about: '同一文件中“本区”“我区”混用；“全区”指全区范围，不算混用。',
  yieldsTo: ['leftover-level'],
  scope: 'document',
  find: ({ paragraphs }, { profile }) => {
    const unit = /[区县市旗省]$/.exec(profile.selfDeixis)?.[0] ?? '区';
    const said = paragraphs.flatMap(({ paragraph, at }) =>
      namesOfSelf(paragraph)
        .filter((name) => name.unit === unit)
        .map((name) => ({ ...name, from: name.from + at, to: name.to + at })),
    );
    const wanted = wantedOf(
      said.map(({ word }) => word),
      profile.selfDeixis,
    );
    return said
      .filter(({ word }) => word !== wanted)
      .map(
        ({ from, to, word }): Found => ({
          span: { from, to },
          message: `全文自称“${wanted}”，此处用“${word}”，请统一。`,
          fix: { title: `改为“${wanted}”`, edits: [{ from, to, insert: wanted }], safe: true },
        }),
      );
  },
  examples: {
    pass: [
      { text: '一、本区机构达到30家，全区服务水平提升，本区域内共享。' },
      { text: '第一条 我区服务业发展迅速。\n第二条 我区支持机构发展。' },
      { text: '1.落实《关于加快我区知识产权发展的意见》，促进本区发展。' },
      { text: '二、促进本市发展，提升全市水平。', profile: jiaozhou },
    ],
    fail: [
      {
        text: '一、本区支持机构落户。\n二、符合我区多项政策的，从高执行。',
        finds: ['我区'],
        fixed: '一、本区支持机构落户。\n二、符合本区多项政策的，从高执行。',
      },
      {
        text: '第一条 我县支持机构发展。\n第二条 本县每年安排资金。\n第三条 我县给予奖励。',
        profile: { district: '安吉县', city: '湖州市', selfDeixis: '我县', organs: [] },
        finds: ['本县'],
        fixed: '第一条 我县支持机构发展。\n第二条 我县每年安排资金。\n第三条 我县给予奖励。',
      },
    ],
  },
};

/** 样本区间, 基本区域, 自我区分 are no names of a place. */
const SELF =
  /(?<![样基版文自根资成标剧课书原日副正])(?<word>[本我](?<unit>[区县旗省]|市(?!场|民|值|政|况|价)))(?![域别分间块隔])/g;

const namesOfSelf = perParagraph(
  (paragraph: Paragraph): readonly (Span & { readonly word: string; readonly unit: string })[] => {
    const found = [...paragraph.text.matchAll(SELF)];
    if (found.length === 0) return [];
    const quoted = quotedIn(paragraph).filter(({ kind }) => kind !== 'bracket');
    return found
      .map(({ index, groups }) => ({
        from: index,
        to: index + 2,
        word: groups?.['word'] ?? '',
        unit: groups?.['unit'] ?? '',
      }))
      .filter(({ from, to }) => !quoted.some((one) => one.from <= from && to <= one.to));
  },
);

/** What the profile says, where the text says it too; else what it says most, at first where equal. */
function wantedOf(said: readonly string[], own: string): string {
  if (said.includes(own)) return own;
  const counts = new Map<string, number>();
  for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts.keys()].find((word) => counts.get(word) === most) ?? own;
}
