import type { AttachmentName } from '../../format/attachment-names.ts';
import { type AttachmentNote, attachmentNotes } from '../../format/attachment-notes.ts';
import { type AttachmentPage, attachmentPages } from '../../format/attachment-pages.ts';
import type { Found, Rule } from '../../types.ts';

/** Numbers of the 附件说明, and the same numbers and names over the attachments. */
export const attachmentNumber: Rule = {
  id: 'attachment-number',
  name: '附件序号和名称',
  group: 'format',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.4、7.3.7',
  about:
    '多个附件用阿拉伯数字标注顺序号（附件：1.×××），依次连续；附件说明与所附附件的序号、标题一致。',
  scope: 'document',
  find: ({ policy }) => {
    const notes = attachmentNotes(policy);
    const own = notes.at(-1);
    const pages = attachmentPages(policy);
    return [
      ...notes.flatMap((note) => [...formOf(note, policy.source), ...orderOf(note)]),
      ...pages.flatMap(inDigits),
      ...(own === undefined ? [] : [...placesOf(own, pages), ...titlesOf(own, pages)]),
    ];
  },
  examples: {
    pass: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1. 服务机构申报表\n2. 重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日\n附件1\n服务机构申报表\n单位名称：\n附件2\n重点任务分工表\n序号：',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：服务机构申报表\n虎丘区市场监督管理局\n2026年3月2日\n附件\n服务机构申报表\n一、基本情况',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.虎丘区知识产权服务业发展专项资金申请表\n（机构）\n2.分工表\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '第一条　培育机构，支持落户。\n第二条　集聚人才，加强培养。\n附件：1.2026年服务机构培育任务清单\n2.2026—2028年项目安排表\n3.5G产业专利导航项目表\n虎丘区市场监督管理局\n2026年3月2日',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1、服务机构申报表\n2、重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
        finds: ['1、'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件1：服务机构申报表\n附件2：重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
        finds: ['附件1：'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日\n附件1\n服务机构申报书\n单位名称：\n附件2\n重点任务分工表\n序号：',
        finds: ['服务机构申报书'],
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n附件1：服务机构申请表\n单位名称：\n附件3：重点任务分工表\n序号：',
        finds: ['服务机构申请表', '附件3'],
      },
      {
        text: '第一条　培育机构，支持落户。\n第二条　集聚人才，加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n附件1\n服务机构申报表\n单位名称：\n附件二\n重点任务责任表\n序号：',
        finds: ['附件二', '重点任务责任表'],
        fixed:
          '第一条　培育机构，支持落户。\n第二条　集聚人才，加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n附件1\n服务机构申报表\n单位名称：\n附件2\n重点任务责任表\n序号：',
      },
    ],
  },
};

/** 1、 and 附件1： for 1. */
function formOf({ items }: AttachmentNote, source: string): readonly Found[] {
  const numbered = items.flatMap(({ number }) => number ?? []);
  const odd = numbered.filter(
    ({ span, labelled, value }) =>
      labelled || !/^\d{1,2}[.．]$/.test(source.slice(span.from, span.to)) || Number.isNaN(value),
  );
  const [first, ...others] = odd;
  if (first === undefined) return [];
  const edits = odd
    .filter(({ value }) => !Number.isNaN(value))
    .map(({ span, labelled, value }) => ({
      ...span,
      insert:
        labelled && first.span === span && numbered[0] === first ? `附件：${value}.` : `${value}.`,
    }));
  return [
    {
      span: first.span,
      related: others.map(({ span }) => span),
      message: `附件顺序号应写作“附件：1.×××”，此处写作“${source.slice(first.span.from, first.span.to).trim()}”。`,
      ...(edits.length === odd.length && {
        fix: { title: '改为“附件：1.”的写法', edits, safe: true },
      }),
    },
  ];
}

/** Several names without numbers, or numbers that do not count through from one. */
function orderOf({ items }: AttachmentNote): readonly Found[] {
  if (items.length < 2) return [];
  const bare = items.filter(({ number }) => number === null);
  const [first] = bare;
  if (first !== undefined) {
    return [
      {
        span: first.span,
        related: bare.slice(1).map(({ span }) => span),
        message: '有多个附件的，应用阿拉伯数字标注顺序号（附件：1.×××）。',
      },
    ];
  }
  const at = items.findIndex(({ number }, index) => number?.value !== index + 1);
  const wrong = items[at]?.number;
  if (wrong == null || Number.isNaN(wrong.value)) return [];
  return [{ span: wrong.span, message: `附件顺序号不连续，此处应为“${at + 1}.”。` }];
}

/** 附件二 over an attachment for 附件2. */
function inDigits({ label, number, inHan }: AttachmentPage): readonly Found[] {
  if (!inHan || number === null) return [];
  const insert = `附件${number}`;
  return [
    {
      span: label,
      message: `附件顺序号用阿拉伯数字，应写作“${insert}”。`,
      fix: { title: `改为“${insert}”`, edits: [{ ...label, insert }], safe: false },
    },
  ];
}

/** Attachments that stand behind the 附件说明 have its numbers, each once and in order. */
function placesOf(
  { label, items }: AttachmentNote,
  pages: readonly AttachmentPage[],
): readonly Found[] {
  // Where the list itself counts wrongly, that is the fault.
  if (items.length < 2 || items.some(({ number }, at) => number?.value !== at + 1)) return [];
  const seen = new Set<number>();
  let last = 0;
  return pages.flatMap(({ label: span, number }): readonly Found[] => {
    if (number === null || span.from < label.to) return [];
    const again = seen.has(number);
    const late = number < last;
    seen.add(number);
    last = Math.max(last, number);
    if (again) return [{ span, message: `“附件${number}”出现两次，请核对序号。` }];
    if (number > items.length) {
      return [{ span, message: `附件说明中没有“附件${number}”，请核对序号或补入附件说明。` }];
    }
    return late
      ? [{ span, message: `“附件${number}”排在后面的附件之后，应按附件说明的顺序编排。` }]
      : [];
  });
}

/** Over an attachment stands the name the 附件说明 gives it. */
function titlesOf({ items }: AttachmentNote, pages: readonly AttachmentPage[]): readonly Found[] {
  return pages.flatMap((page): readonly Found[] => {
    const item = named(items, page);
    if (item === null || bare(item.name) === bare(page.title)) return [];
    // A form may begin with its cells; only what reads like the title is compared.
    if (!isNear(bare(item.name), bare(page.title))) return [];
    return [
      {
        span: page.titleSpan,
        related: [item.span],
        message: `附件标题“${page.title}”与附件说明中的“${item.name.trim()}”不一致，请统一。`,
      },
    ];
  });
}

const named = (items: readonly AttachmentName[], page: AttachmentPage): AttachmentName | null =>
  page.number === null
    ? items.length === 1
      ? (items[0] ?? null)
      : null
    : (items.find(({ number }) => number?.value === page.number) ?? null);

const bare = (text: string): string => text.replace(/[\s《》]/g, '');

/** Half of the characters of the shorter one stand in the other. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = [...short].filter((char) => long.includes(char)).length;
  return short.length >= 3 && shared * 2 >= short.length && long.length <= short.length * 2;
}
