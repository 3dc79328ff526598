import { around } from '../../jurisdiction/around.ts';
import { fixOf, takenFrom } from '../../jurisdiction/fixes.ts';
import { type Leftover, leftoversIn } from '../../jurisdiction/leftovers.ts';
import { isRightLevel } from '../../jurisdiction/levels.ts';
import { isRightShortName } from '../../jurisdiction/short-names.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

const tianjin = {
  doc: 'tj',
  name: '天津',
  jurisdiction: '天津市',
  level: '市级',
  date: '2023-08-01',
} as const;
const hangzhou = {
  district: '西湖区',
  districtFull: '浙江省杭州市西湖区',
  city: '杭州市',
  cityAbbreviations: ['杭'],
  organs: [],
};

/** 层级残留: 本市, 全市, 市级财政, 在沪 in the document of a district. */
export const leftoverLevel: Rule = {
  id: 'leftover-level',
  name: '层级用语残留',
  group: 'jurisdiction',
  severity: 'error',
  basis: '实务',
  citation: '层级用语与发文机关的层级一致',
  about: '区级文件中写成“本市”“全市”“市级财政”“在沪”等上一级文件的说法。',
  scope: 'paragraph',
  find: (paragraph, context) =>
    leftoversIn(paragraph, context).flatMap((leftover) => told(leftover, paragraph)),
  examples: {
    pass: [
      { text: '第十二条 国家和本市另有规定的，从其规定。' },
      { text: '一、按照本市有关规定执行；推动服务指标走在全市前列，纳入全市统一平台。' },
      { text: '1.对获评市级知识产权示范企业的，给予20万元奖励。积极争取市级财政支持。' },
      { text: '（一）建立市、区联动机制，支持在沪高校与本区机构合作。' },
      { text: '三、面向市场主体开展服务，培育上市企业，服务全市民生大局。', profile: hangzhou },
      {
        text: '一、提升本市知识产权服务水平，由市级财政保障。',
        level: '市级',
        profile: { district: '', city: '上海市', selfDeixis: '本市', organs: [] },
      },
    ],
    fail: [
      {
        text: '第三条 本市行政区域内的知识产权服务机构适用本办法。',
        finds: ['本市'],
        fixed: '第三条 本区行政区域内的知识产权服务机构适用本办法。',
      },
      {
        text: '一、所需资金由市级财政统筹安排。\n二、全市服务机构达到300家。',
        finds: ['市级', '全市'],
        fixed: '一、所需资金由区级财政统筹安排。\n二、全区服务机构达到300家。',
      },
      {
        text: '1.鼓励外国机构在杭设立代表处，我市给予便利。',
        profile: hangzhou,
        finds: ['在杭', '我市'],
        fixed: '1.鼓励外国机构在本区设立代表处，本区给予便利。',
      },
      {
        text: '（二）加快我省知识产权服务业发展。',
        profile: hangzhou,
        finds: ['我省'],
        fixed: '（二）加快本区知识产权服务业发展。',
      },
      {
        text: '一、提升本市服务水平，打造我市服务品牌，惠及全市。',
        profile: { selfDeixis: '我区' },
        finds: ['本市', '我市', '全市'],
        fixed: '一、提升我区服务水平，打造我区服务品牌，惠及全区。',
      },
      {
        text: '（三）推动全市服务机构转型升级，各区负责落实。',
        origin: tianjin,
        finds: ['全市', '各区'],
        fixed: '（三）推动全区服务机构转型升级，［待填：街镇或园区］负责落实。',
      },
    ],
  },
};

function told(leftover: Leftover, { text }: Paragraph): readonly Found[] {
  const { about, from: words, to, span, ground, origin } = leftover;
  const fix = fixOf(leftover);
  switch (about) {
    case 'level': {
      if (isRightLevel(words, around(text, span))) return [];
      const severity = origin !== null || CERTAIN.test(words) ? 'error' : 'warning';
      const thing = THING.exec(text.slice(span.to, span.to + 8))?.[0] ?? '';
      const [said, own] = /^[本我全]/.test(words) ? [words, to] : [words + thing, to + thing];
      const message = `${takenFrom(leftover)}“${said}”是上一级文件的说法，${ground.unit}级文件应写“${own}”。`;
      return [{ span, message, severity, fix }];
    }
    case 'short': {
      if (isRightShortName(words, around(text, span), ground)) return [];
      const severity = origin !== null ? 'error' : /^[来留]/.test(words) ? 'info' : 'warning';
      const message = `${takenFrom(leftover)}“${words}”用的是城市简称，${ground.unit}级文件应写“${to}”。`;
      return [{ span, message, severity, fix }];
    }
    case 'below': {
      const message = `${takenFrom(leftover)}“${words}”是上一级文件对下级的要求，请改为本${ground.unit}的街镇、园区或部门。`;
      return [{ span, message, severity: origin === null ? 'warning' : 'error', fix }];
    }
    default:
      return [];
  }
}

/** 市级财政, 市各有关部门: what is said to be of the level. */
const THING = /^(?:财政|预算|专项资金|(?:各|有关|相关|各有关|各相关)?(?:部门|单位)|机关|统筹)/;

/** What can hardly be meant in a district; 市内 and 市有关部门 may be. */
const CERTAIN = /^[本我全]|级$/;
