import type { Clause } from '../../model/policy.ts';
import type { Draft } from '../draft.ts';
import { perParagraph } from '../paragraph.ts';
import { asRead } from './as-read.ts';
import { measuresOf } from './measures.ts';

/** A body of the district at the head of a clause or a sentence: 区商务委会同区知识产权局支持…. */
const SUBJECT =
  /(?:^|[。；，、由经]|条\s?|[）)]\s?|\.)\s*(?:[\u4e00-\u9fff]{0,4}(?:会同|联合))?(?<![本我全城园社地辖片街])区(?!域|级|块|位|间|内)[\u4e00-\u9fff]{1,14}?(?:局|委|办|部|院|中心)/;
/** Anybody at all who may be meant: 管委会, 行业协会, 有关部门. */
const ANYBODY =
  /(?<![本我全城园社地辖片])[区市县省](?!域|场)[\u4e00-\u9fff]{1,14}?(?:局|委|办|部|院|中心|政府)|管委会|街道|乡镇|部门|主管|牵头|负责|协会|联盟|专班|小组|政府|财政(?:安排|列支|承担|预算)|由[^，。；]{2,20}(?:组织|承担|实施|办理)/;
const ACTS =
  /给予|奖励|资助|补助|补贴|支持|鼓励|引导|开展|建设|实施|推动|推进|组织|设立|发放|培育|建立/;
/** A clause that sets a frame needs nobody to carry it out. */
const FRAMES =
  /适用于|不适用|所称|是指|原则|另有规定|不一致|废止|施行|负责解释|平等|不受[^。；]{0,30}限制/;
/** Nor do the words on what is to be met and how it is applied for. */
const CONDITIONS =
  /^\S{0,6}\s*到20\d\d年|所需(?:资金|经费)|申请人|申报(?:条件|材料|单位)|(?:应当|须|需)(?:同时)?(?:符合|具备|满足|提交)|虚假|骗取|不得|重复|就高/;

type Told = {
  readonly subject: boolean;
  readonly anybody: boolean;
  readonly acts: boolean;
  readonly frames: boolean;
};

const NOTHING: Told = { subject: false, anybody: false, acts: false, frames: false };

const toldIn = perParagraph(({ text }): Told => {
  const words = asRead(text);
  return {
    subject: SUBJECT.test(words),
    anybody: ANYBODY.test(words),
    acts: ACTS.test(words) && !CONDITIONS.test(words),
    frames: FRAMES.test(words),
  };
});

export type Carried = {
  /** Measures nobody is named in. */
  readonly without: readonly Clause[];
  /** How many name a body of the district as the one who acts. */
  readonly having: number;
};

/**
 * Who acts, in a document that says so in its sentences (区商务委支持…) and has no 责任单位 notes. An
 * article belongs to it with its items.
 */
export function carriedIn(draft: Draft): Carried {
  const within = new Map<string, Told>();
  for (const { paragraph, path } of draft.paragraphs) {
    if (path === null) continue;
    const told = toldIn(paragraph);
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const before = within.get(at) ?? NOTHING;
      within.set(at, {
        subject: before.subject || told.subject,
        anybody: before.anybody || told.anybody,
        acts: before.acts || told.acts,
        frames: before.frames || told.frames,
      });
    }
  }
  const measures = measuresOf(draft.policy).map(({ clause }) => ({
    clause,
    told: within.get(clause.path) ?? NOTHING,
  }));
  return {
    having: measures.filter(({ told }) => told.subject && told.acts).length,
    without: measures
      .filter(({ told }) => told.acts && !told.frames && !told.subject && !told.anybody)
      .map(({ clause }) => clause),
  };
}
