import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import { HERE } from '../../fairness/words.ts';
import type { Rule } from '../../types.ts';

const MUST = '(?:应当?|必须|须|需要?|要求|方可|才能)';
const PLACE = `(?:本地|属地|${HERE})`;
/** A part of a firm that is set up for its own sake; a 服务网点 serves, and is often asked for. */
const BRANCH = '(?:分支机构|分公司|子公司|办事(?:机构|处)|分所|独立法人(?:机构|公司|企业)?)';
const SETS_UP = '(?:设立|设有|成立|注册|开设|建立|组建)';

const PATTERNS: readonly RegExp[] = [
  // 外地机构承接项目的，应当在本区设立分支机构
  new RegExp(
    `(?:${MUST}[^，、]{0,6}[在于]${PLACE}(?:范围)?内?(?:依法)?${SETS_UP}[^，、]{0,10}?${BRANCH})`,
    'gu',
  ),
  // 未在本区设立分支机构的，不得参与
  new RegExp(
    `(?:未|没有)[在于]${PLACE}(?:范围)?内?${SETS_UP}[^，、]{0,10}?${BRANCH}(?:的)?[^，]{0,12}，?[^，]{0,8}?(?:不得|不能|不予|取消)`,
    'gu',
  ),
  // 在本区设立分支机构的，方可参与投标
  new RegExp(
    `[在于]${PLACE}(?:范围)?内?${SETS_UP}[^，、]{0,10}?${BRANCH}(?:的)?(?:后)?，?(?:方可|才能|才可)`,
    'gu',
  ),
];

/** Without one of these there is nothing to find. */
const CUE = /分支机构|分公司|子公司|办事|分所|独立法人/;

export const fairBranch: Rule = {
  id: 'fair-branch',
  name: '要求在本地设立分支机构',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.branch,
  about: '不要求外地经营者在本地设立分支机构，也不以此为承接项目的条件。',
  scope: 'paragraph',
  find: (paragraph) =>
    placesOf(paragraph, CUE, PATTERNS).map(({ from, to, words }) => ({
      span: { from, to },
      message: `${quoted(words)}强制经营者在本地设立分支机构，涉嫌限制公平竞争，建议删去，改为对服务能力和响应时间提出要求。`,
    })),
  examples: {
    pass: [
      { text: '（一）鼓励本地服务机构在境外设立分支机构，拓展海外业务。' },
      { text: '第六条 不得要求外地机构应当在本市设立分公司后承接业务。' },
      { text: '2.支持知名机构在本区设立分支机构，为企业提供就近服务。' },
      { text: '三、专利代理机构设立分支机构的，应当依法办理备案。' },
      { text: '（四）服务机构应当在本区设立服务窗口，公布服务清单。' },
    ],
    fail: [
      {
        text: '第八条 市外机构承接托管服务的，须在我市设立分公司。',
        finds: ['须在我市设立分公司'],
      },
      {
        text: '3.未在虎丘区设立分支机构的，不得参加遴选。',
        finds: ['未在虎丘区设立分支机构的，不得'],
      },
      {
        text: '（二）区外机构在区内设立独立法人公司的，方可申报服务项目。',
        finds: ['在区内设立独立法人公司的，方可'],
      },
    ],
  },
};
