/** Words several rules of fair competition look for; parts of patterns, without groups that count. */

/** 本区, 我市, 区内, 辖区, 南沙新区; 社区 and 景区 are no jurisdiction. */
export const HERE =
  '(?:[本我全](?:新|自治|开发|园)?[省市区县州镇地旗](?![场政])|(?<![社园小景厂校])[省市区县][域]?内|辖区(?:内)?|当地|本行政区(?:域)?(?:内)?|(?:\\p{Script=Han}{2,4}?(?:新区|自治[区州县旗]|开发区|(?<![社园小景厂校示试地街片专])区|[市县])(?![场政级委])))';

/** What a support consists in. */
export const GRANT =
  '(?:给予|予以|奖励|奖补|资助|补助|补贴|贴息|扶持|支持|享受|优先|申报|申领|申请|兑现|减免|奖金|配套)';

const NEGATION =
  /(?:不以|不得以|不得?将|不把|不得?因|不得(?:违法|违规|变相|非法)?(?:要求|限定|限制|设置|设定|强制|规定|指定|附加|妨碍|阻碍|干预)|不设置?|不限|不要求|不受|无需|无须|严禁|禁止|不再|取消|清理|废止|破除|杜绝|防止|纠正|消除|打破|排除)[^，]{0,30}$|(?:不得|不再|严禁|禁止)(?:违[法规]|变相|擅自)?$/;

/** True where the words before a place take back what follows: 不得要求企业…, 严禁以…为条件. */
export const isNegated = (before: string): boolean => NEGATION.test(before);
