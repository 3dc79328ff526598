import type { Span } from '../../../model/span.ts';
import { documentsIn } from '../../cited/documents.ts';
import { differsSlightly } from '../../cited/wording.ts';
import type { Draft } from '../../draft.ts';
import type { Found, Rule } from '../../types.ts';

/** Titles are compared with so many others. */
const MOST = 100;

type Place = { readonly title: string; readonly span: Span; readonly number: string | null };

export const citationInconsistent: Rule = {
  id: 'citation-inconsistent',
  name: '同一文件两种引法',
  group: 'citation',
  severity: 'warning',
  basis: '实务',
  citation: '公文惯例（引文准确，见已废止的《国家行政机关公文处理办法》第二十五条第五项）',
  about: '同一文件的标题和发文字号全文一致；《专利法》这样的简称不算。',
  scope: 'document',
  find: (draft) => {
    const byTitle = new Map<string, Place>();
    const byNumber = new Map<string, Place>();
    return placesIn(draft).flatMap((place): readonly Found[] => {
      const { title, number } = place;
      const found =
        otherNumber(place, byTitle.get(title)) ??
        (number === null ? null : otherTitle(place, byNumber.get(number))) ??
        (byTitle.has(title) ? null : otherWording(place, [...byTitle.values()].slice(0, MOST)));
      if (byTitle.get(title)?.number == null) byTitle.set(title, place);
      if (number !== null && !byNumber.has(number)) byNumber.set(number, place);
      return found === null ? [] : [found];
    });
  },
  examples: {
    pass: [
      {
        text: '一、落实《中华人民共和国专利法》，依据《专利法》第二十条、《专利法实施细则》查处。',
      },
      {
        text: '第一条　落实《上海市徐汇区人才公寓管理暂行办法》《上海市静安区人才公寓管理暂行办法》。\n第二条　《知识产权强县建设工作计划（2021—2025年）》《知识产权强县建设工作计划（2026—2030年）》。',
      },
      {
        text: '1.依据《关于强化知识产权保护的意见》（国办发〔2019〕56号）。\n2.《关于强化知识产权保护的意见》（以下简称《意见》）明确的任务。',
      },
    ],
    fail: [
      {
        text: '一、依据《关于强化知识产权保护的意见》（国办发〔2019〕56号）。\n二、《关于强化知识产权保护的意见》（国办发〔2019〕65号）明确的任务。',
        finds: ['国办发〔2019〕65号'],
      },
      {
        text: '第一条　落实《关于加快推动知识产权服务业高质量发展的意见》。\n第二条　对照《关于加快推进知识产权服务业高质量发展的意见》分解任务。',
        finds: ['《关于加快推进知识产权服务业高质量发展的意见》'],
      },
    ],
  },
};

const placesIn = ({ paragraphs }: Draft): readonly Place[] =>
  paragraphs.flatMap(({ paragraph, at }) =>
    documentsIn(paragraph).map(({ title, span, number }): Place => {
      const where = number ?? span;
      return {
        title: bare(title),
        span: { from: where.from + at, to: where.to + at },
        number: number?.text ?? null,
      };
    }),
  );

/** Titles circulate with different lines and marks; those are no other wording. */
const bare = (title: string): string =>
  title
    .replace(/[-－–—～~]+/g, '—')
    .replace(/[“”"‘’\s]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');

function otherNumber({ title, span, number }: Place, before: Place | undefined): Found | null {
  const known = before?.number ?? null;
  if (before === undefined || known === null || number === null || known === number) return null;
  return {
    span,
    related: [before.span],
    message: `《${title}》前面的文号是${known}，此处是${number}，请核对统一`,
  };
}

function otherTitle({ title, span, number }: Place, before: Place | undefined): Found | null {
  // 《意见》 is what the draft calls it for short.
  if (before === undefined || before.title === title || title.length <= 4) return null;
  return {
    span,
    related: [before.span],
    message: `${number}前面引作《${before.title}》，此处引作《${title}》，请核对统一`,
  };
}

function otherWording({ title, span }: Place, known: readonly Place[]): Found | null {
  const before = known.find((one) => differsSlightly(one.title, title));
  if (before === undefined) return null;
  return {
    span,
    related: [before.span],
    message: `此处的《${title}》与前面的《${before.title}》只差一两个字，如是同一文件请统一`,
    severity: 'info',
  };
}
