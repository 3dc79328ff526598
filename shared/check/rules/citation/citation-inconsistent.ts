import type { Span } from '../../../model/span.ts';
import { documentsIn } from '../../cited/documents.ts';
import { differsSlightly, isLike, isShortFor, withoutTrial } from '../../cited/wording.ts';
import type { Draft } from '../../draft.ts';
import { perParagraph } from '../../paragraph.ts';
import type { Fix, Found, Rule } from '../../types.ts';

/** Titles are compared with so many others. */
const MOST = 100;

type Place = {
  /** As compared: lines and marks alike. */
  readonly title: string;
  /** The title with its marks. */
  readonly named: Span;
  readonly printed: string;
  /** Its number, or the title where none stands with it. */
  readonly span: Span;
  readonly number: string | null;
  /** An older one is told apart from its successor: 《…（试行）》同时废止, 原《…》. */
  readonly former: boolean;
};

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
    const byBare = new Map<string, Place>();
    const places = placesIn(draft);
    const byNumber = usualByNumber(places);
    return places.flatMap((place): readonly Found[] => {
      const { title, number } = place;
      const found =
        otherNumber(place, byTitle.get(title)) ??
        (number === null ? null : otherTitle(place, byNumber.get(number))) ??
        (byTitle.has(title)
          ? null
          : (otherTrial(place, byBare.get(withoutTrial(title))) ??
            otherWording(place, [...byTitle.values()].slice(0, MOST))));
      if (byTitle.get(title)?.number == null) byTitle.set(title, place);
      const bareTitle = withoutTrial(title);
      if (!place.former && !byBare.has(bareTitle)) byBare.set(bareTitle, place);
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
      {
        text: '第一条　落实《江北区专利资助管理办法》。\n第二条　原《江北区专利资助管理办法（试行）》同时废止。',
      },
      {
        text: '1.落实《关于强化知识产权保护的意见》（国办发〔2019〕56号）。\n2.按照《关于印发〈关于强化知识产权保护的意见〉的通知》（国办发〔2019〕56号）和《强化保护意见》（国办发〔2019〕56号）执行。',
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
      {
        text: '一、落实《关于强化知识产权保护的意见》（国办发〔2019〕56号）。\n二、按照《关于加强知识产权保护的若干意见》（国办发〔2019〕56号）分工。',
        finds: ['《关于加强知识产权保护的若干意见》'],
        fixed:
          '一、落实《关于强化知识产权保护的意见》（国办发〔2019〕56号）。\n二、按照《关于强化知识产权保护的意见》（国办发〔2019〕56号）分工。',
      },
      {
        text: '1.依据《关于加快建设示范区的通知》（京知发〔2025〕3号）。\n2.按照《关于加快建设示范园区的通知》（京知发〔2025〕3号）和《关于加快建设示范园区的通知》（京知发〔2025〕3号）附件执行。',
        finds: ['《关于加快建设示范区的通知》'],
        fixed:
          '1.依据《关于加快建设示范园区的通知》（京知发〔2025〕3号）。\n2.按照《关于加快建设示范园区的通知》（京知发〔2025〕3号）和《关于加快建设示范园区的通知》（京知发〔2025〕3号）附件执行。',
      },
      {
        text: '第五条　依据《商标代理信用管理办法（暂行）》评价。\n第六条　按照《商标代理信用管理办法》公示。',
        finds: ['《商标代理信用管理办法》'],
        fixed:
          '第五条　依据《商标代理信用管理办法（暂行）》评价。\n第六条　按照《商标代理信用管理办法（暂行）》公示。',
      },
    ],
  },
};

const placesIn = ({ paragraphs }: Draft): readonly Place[] =>
  paragraphs.flatMap(({ paragraph, at }) =>
    placesOf(paragraph).map((place): Place => {
      const moved = ({ from, to }: Span): Span => ({ from: from + at, to: to + at });
      return { ...place, named: moved(place.named), span: moved(place.span) };
    }),
  );

const placesOf = perParagraph((paragraph): readonly Place[] =>
  documentsIn(paragraph).map(({ title, span, number }): Place => {
    const before = paragraph.text.slice(Math.max(0, span.from - 8), span.from);
    const behind = paragraph.text.slice(span.to, span.to + 60).split(/[。；]/)[0] ?? '';
    return {
      title: bare(title),
      named: span,
      printed: `《${title}》`,
      span: number ?? span,
      number: number?.text ?? null,
      former:
        /(?:原|简称|[修制]订)[^，。；《》]{0,3}$/.test(before) ||
        /废止|停止|失效|不再|修订|修改|替代|代替/.test(behind),
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

/** For each number the first place of the title that stands with it most often. */
function usualByNumber(places: readonly Place[]): ReadonlyMap<string, Place> {
  const times = new Map<string, number>();
  const usual = new Map<string, Place>();
  const known = new Map<string, Place>();
  for (const place of places) {
    const { number, title } = place;
    if (number === null) continue;
    const key = `${number}${title}`;
    if (!known.has(key)) known.set(key, place);
    times.set(key, (times.get(key) ?? 0) + 1);
    const before = usual.get(number);
    const most = before === undefined ? 0 : (times.get(`${number}${before.title}`) ?? 0);
    if ((times.get(key) ?? 0) > most) usual.set(number, known.get(key) ?? place);
  }
  return usual;
}

function otherNumber({ title, span, number }: Place, before: Place | undefined): Found | null {
  const known = before?.number ?? null;
  if (before === undefined || known === null || number === null || known === number) return null;
  return {
    span,
    related: [before.span],
    message: `《${title}》前面的文号是${known}，此处是${number}，请核对统一。`,
  };
}

function otherTitle(place: Place, before: Place | undefined): Found | null {
  const { title, named, number } = place;
  if (before === undefined || before.title === title || isShortFor(title, before.title))
    return null;
  return {
    span: named,
    related: [before.named],
    message: `${number}别处引作《${before.title}》，此处引作《${title}》，请核对统一。`,
    ...(isLike(title, before.title) && { severity: 'error', fix: asBefore(place, before) }),
  };
}

/** 《…办法》 and 《…办法（试行）》; an older one that is repealed is another document. */
function otherTrial(place: Place, before: Place | undefined): Found | null {
  const { title, named, number, former } = place;
  if (before === undefined || before.title === title || former) return null;
  if (withoutTrial(title).length < SHORTEST) return null;
  if (number !== null && before.number !== null && number !== before.number) return null;
  return {
    span: named,
    related: [before.named],
    message: `前面引作《${before.title}》，此处引作《${title}》，如是同一文件请统一名称。`,
    fix: asBefore(place, before),
  };
}

const asBefore = ({ named }: Place, { printed }: Place): Fix => ({
  title: `改为“${printed}”`,
  edits: [{ ...named, insert: printed }],
  safe: false,
});

/** Titles this short are what a draft calls a document. */
const SHORTEST = 6;

function otherWording({ title, span }: Place, known: readonly Place[]): Found | null {
  const before = known.find((one) => differsSlightly(one.title, title));
  if (before === undefined) return null;
  return {
    span,
    related: [before.span],
    message: `此处的《${title}》与前面的《${before.title}》只差一两个字，如是同一文件请统一。`,
    severity: 'info',
  };
}
