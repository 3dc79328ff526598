import { measures } from '../../elements/documents.ts';
import { dayOfEffect, ownEffect, termsOfDraft } from '../../terms/of-draft.ts';
import type { Effect } from '../../terms/types.ts';
import type { Found, Rule } from '../../types.ts';

/** Two days that differ, or a day and 自印发之日起 with another date of issue. */
function differs(one: Effect, other: Effect, issuedOn: string | null): boolean {
  if (one.start.kind === 'open' || other.start.kind === 'open') return false;
  if (one.start.kind === 'issue' && other.start.kind === 'issue')
    return one.start.after !== other.start.after;
  const days = [one, other].map(({ start }) => dayOfEffect(start, issuedOn));
  return days.includes(null) || days[0] !== days[1];
}

export const effectConflict: Rule = {
  id: 'effect-conflict',
  name: '施行日期不一致',
  group: 'element',
  severity: 'error',
  basis: '实务',
  citation: '同一文件的施行日期前后一致',
  about: '通知和正文、或正文两处的施行日期是否一致。',
  scope: 'document',
  find: (draft) => {
    const terms = termsOfDraft(draft);
    const own = ownEffect(terms);
    if (own === null) return [];
    const others = terms.effects.filter((one) => differs(one, own, draft.policy.issuedOn));
    if (others.length === 0) return [];
    const [first] = others;
    const words = first === undefined ? '' : draft.policy.source.slice(first.from, first.to);
    return [
      {
        span: { from: own.from, to: own.to },
        related: others.map(({ from, to }) => ({ from, to })),
        message: `此处的施行日期与前文“${words}”不一致，请统一。`,
      } satisfies Found,
    ];
  },
  examples: {
    pass: [
      { text: measures('（四）附则。本措施自2027年2月1日起施行。') },
      {
        text: `江北区人民政府关于印发《若干措施》的通知\n各街道：\n现印发给你们，自2027年2月1日起施行。\n江北区人民政府\n2027年1月10日\n${measures('（四）附则。本措施自2027年2月1日起施行。')}`,
      },
      {
        text: `江北区人民政府关于印发《若干措施》的通知\n各街道：\n现印发给你们，自印发之日起施行。\n江北区人民政府\n2027年1月10日\n${measures('（四）附则。本措施自2027年1月10日起施行。')}`,
      },
    ],
    fail: [
      {
        text: `江北区人民政府关于印发《若干措施》的通知\n各街道：\n现印发给你们，自印发之日起施行。\n江北区人民政府\n2027年1月10日\n${measures('（四）附则。本措施自2027年2月1日起施行。')}`,
        finds: ['自2027年2月1日起施行'],
      },
      {
        text: '五、工作要求。本措施自2027年1月1日起实施。\n六、附则。本措施自2027年3月1日起施行。',
        finds: ['自2027年3月1日起施行'],
      },
    ],
  },
};
