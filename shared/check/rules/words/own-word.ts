import type { Span } from '../../../model/span.ts';
import type { Paragraph } from '../../paragraph.ts';
import { isCited } from '../../quoted.ts';
import type { OwnWord } from '../../settings.ts';
import type { Context, Found, Rule } from '../../types.ts';
import { type Place, placesOf } from '../../words/places.ts';

/** A word the office avoids (本单位用语), wherever it is the draft's own and not quoted. */
export const ownWord: Rule = {
  id: 'own-word',
  name: '本单位不用的词',
  group: 'words',
  severity: 'info',
  basis: '实务',
  citation: '本单位用语（检查设置）',
  about: '正文中出现本单位用语表里标为“不用”的词；书名号和引号内的不算。',
  scope: 'paragraph',
  find: (paragraph, { settings }: Context) => found(paragraph, settings.words),
  examples: {
    pass: [
      {
        text: '三、落实《关于进一步抓紧抓实项目建设的意见》，对“抓紧抓实”的要求逐项分解。',
        ...words(),
      },
      { text: '（二）由区市场监管局牵头，区司法局配合。', ...words() },
      { text: '第四条 推荐 VIP 服务窗口办理。', ...words() },
      { text: '二、切实加强统筹，各部门按职责分工落实。', settings: { words: [] } },
    ],
    fail: [
      {
        text: '（一）抓紧抓实重点项目，由市场监管局牵头。',
        ...words(),
        finds: ['抓紧抓实', '市场监管局'],
        fixed: '（一）抓紧抓实重点项目，由区市场监管局牵头。',
      },
      {
        text: '第三条 鼓励企业以IP作价入股，做好IP保护。',
        ...words(),
        finds: ['IP', 'IP'],
        fixed: '第三条 鼓励企业以知识产权作价入股，做好知识产权保护。',
      },
    ],
  },
};

function words() {
  const avoid = (word: string, instead: string, reason: string): OwnWord => ({
    word,
    kind: 'avoid',
    instead,
    reason,
  });
  return {
    settings: {
      words: [
        avoid('抓紧抓实', '', '空话'),
        avoid('市场监管局', '区市场监管局', '机关名称要带“区”字'),
        avoid('IP', '知识产权', '公文不用外文缩写'),
      ],
    },
  };
}

function found(paragraph: Paragraph, all: readonly OwnWord[]): readonly Found[] {
  return longest(all.filter(({ kind }) => kind === 'avoid').flatMap(inParagraph)).map(
    ({ own, ...span }): Found => ({
      span,
      message: sentence(own),
      ...(own.instead !== '' && {
        fix: {
          title: `改为“${own.instead}”`,
          edits: [{ ...span, insert: own.instead }],
          // Another word may say another thing: the drafter decides each time.
          safe: false,
        },
      }),
    }),
  );
  function inParagraph(own: OwnWord): readonly OwnPlace[] {
    const right = own.instead.includes(own.word) ? placesOf(own.instead, paragraph) : [];
    return placesOf(own.word, paragraph)
      .filter((place) => !isCited(paragraph, place.from) && !right.some(holds(place)))
      .map((place) => ({ ...place, own }));
  }
}

type OwnPlace = Place & { readonly own: OwnWord };

/** 市场监管局 in 区市场监管局 is what is to be said instead. */
const holds =
  (inner: Span) =>
  (outer: Span): boolean =>
    outer.from <= inner.from && inner.to <= outer.to;

/** Of words that lie in one another (知识产权局, 市知识产权局) the longer; in order of the text. */
function longest(places: readonly OwnPlace[]): readonly OwnPlace[] {
  const kept: OwnPlace[] = [];
  const inOrder = places.toSorted((a, b) => a.from - b.from || b.to - a.to);
  for (const place of inOrder) if ((kept.at(-1)?.to ?? 0) <= place.from) kept.push(place);
  return kept;
}

const sentence = ({ word, instead, reason }: OwnWord): string => {
  const why = reason.trim().replace(/(?<![。；，、：])[。；，、：]+$/u, '');
  const what = instead === '' ? '请改换说法' : `应写作“${instead}”`;
  return `“${word}”是本单位不用的词${why === '' ? '' : `（${why}）`}，${what}。`;
};
