import { leadingPlace, placesNamed } from '../../suggest/localise/find.ts';
import type { Ground } from '../../suggest/localise/ground.ts';
import { isOwn } from '../../suggest/localise/own.ts';
import type { Around } from './around.ts';

/** 杭州市知识产权局 in Shanghai; 市知识产权局 and 上海市知识产权局 are not. */
export function isOfOtherCity(words: string, ground: Ground): boolean {
  const places = placesNamed(leadingPlace(words, 0, ground)?.last ?? '', ground);
  return places.length > 0 && !places.some((place) => isOwn(place, ground));
}

/** 争取市知识产权局支持, 与市知识产权局共建: the body above is asked, or stands beside. */
const ASKED =
  /(?:争取|承接|申请|申报|享受|获得?|取得|邀请|依托|征求|提请|推荐[至给到]?|转报|移送|移交|通报|抄送|抄报|请示|汇报|协助|跟进|会商|听取|反馈|衔接|商请?|提交|备案)[^，。；]{0,4}$/;
const BESIDE = /(?:与|同|和|跟|联合)$/;
const TOGETHER =
  /合作|共建|联合|联动|签订|签署|沟通|衔接|对接|协调|联系|会商|互通|配合|共享|协作|共同/;
/** 市知识产权局认定的示范企业, 市科委公布的名单: what it did is told, not set. */
const DID =
  /^[^，。；]{0,24}?(?:认定|认可|组织|开展|公布|公示|发布|印发|制定|出台|主办|举办|承办|批准|核准|授予|评选|评定|遴选|推荐|资助|支持|下达|颁发|设立|建立|管理|确定|委托|备案|签订|签署|牵头|考核|立项|验收|规定|实施|建设|运营)的(?!基础)/;
const SUPPORTS =
  /^(?:等(?:部门|单位)?)?(?:的)?(?:大力|有力)?(?:支持|指导|授牌|授权|委托|有关|相关|关于|规定|统一|《)/;
/** 市委、市政府有关部署: those who lead. */
const LEADS =
  /^(?:[、和及]\p{Script=Han}{2,8}?)?(?:的)?(?:有关|相关|关于[^，。；]{0,20}|决策|工作|统一|重点)?(?:部署|要求|精神|决策|领导|规定|安排|意见|批示)/u;
/** 市、区两级: 市知识产权局和区市场监管局联合…. */
const WITH_OWN = /^(?:[、和与及]|以及|会同|联合)[本我]?[区县旗]/;

/** True where a body of the city stands as the one above, beyond what localising leaves anyway. */
export const isSuperior = ({ before, behind, part }: Around): boolean =>
  ASKED.test(before) ||
  /支持$/.test(before) ||
  (BESIDE.test(before) && TOGETHER.test(part)) ||
  DID.test(behind) ||
  SUPPORTS.test(behind) ||
  LEADS.test(behind) ||
  WITH_OWN.test(behind);

/** What only a body does that carries the document out: 由市知识产权局发布指南. */
const ACTS =
  /^(?:[、和与及会同]{0,2}\p{Script=Han}{0,20}?)?(?:等(?:部门|单位)?)?(?:按照?职责|共同)?(?:负责|牵头|会同|发布|受理|审核|审定|审批|组织|解释|制定|公示|拨付|兑现|评审|安排|统筹|建立|开展|定期|给予|落实|具体|按照?|应当|要|可以|每年)/u;

/** True where a body is the one that acts: 由…负责, …牵头, …会同. */
export const isActing = ({ before, behind }: Around): boolean =>
  /由$/.test(before) || ACTS.test(behind);
