import { stemOf } from '../../../library/jurisdictions/find.ts';
import { blank } from '../../../model/blanks.ts';
import { around } from '../../jurisdiction/around.ts';
import { claimedWords, institution, isClaimed } from '../../jurisdiction/claims.ts';
import { fairsServed } from '../../jurisdiction/fairs.ts';
import { fixOf, takenFrom } from '../../jurisdiction/fixes.ts';
import { groundsOf } from '../../jurisdiction/grounds.ts';
import { type Leftover, leftoversIn } from '../../jurisdiction/leftovers.ts';
import { isRightPlace } from '../../jurisdiction/places.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Context, Found, Rule } from '../../types.ts';

const beijing = {
  doc: 'bj',
  name: '北京',
  jurisdiction: '北京市',
  level: '市级',
  date: '2018-09-01',
} as const;
const nankai = {
  district: '南开区',
  districtFull: '天津市南开区',
  city: '天津市',
  cityAbbreviations: ['津'],
  region: ['京津冀'],
  organs: [],
  localPlaces: [],
  localPlatforms: [],
};

/** 地名残留: other cities, their parks, programmes and slogans. */
export const leftoverPlace: Rule = {
  id: 'leftover-place',
  name: '外地地名、园区、区域残留',
  group: 'jurisdiction',
  severity: 'error',
  basis: '规定',
  citation: '《党政机关公文处理工作条例》第二十条第四项（地名准确）',
  about: '不属于本区的城市、园区、区域规划和城市定位，多是借用外地文件时留下的。',
  scope: 'paragraph',
  find: (paragraph, context) => [
    ...leftoversIn(paragraph, context).flatMap((leftover) => told(leftover, paragraph)),
    ...served(paragraph, context),
  ],
  examples: {
    pass: [
      { text: '一、学习借鉴深圳前海、北京中关村的经验，与苏州、杭州等城市开展合作。' },
      { text: '（一）发挥漕河泾新兴技术开发区作用，服务长三角一体化，衔接京津冀协同发展。' },
      { text: '第五条 依托国家知识产权培训（上海）基地，引进北京大学、清华大学毕业生。' },
      {
        text: '1.发挥滨海新区带动作用，融入京津冀协同发展。',
        profile: { ...nankai, district: '滨海新区', districtFull: '天津市滨海新区' },
      },
      { text: '4.参与长三角知识产权一体化发展，对接粤港澳大湾区、京津冀服务资源。' },
      { text: '二、支持企业在上海证券交易所上市，扩大南京西路商圈影响。' },
      { text: '根据《杭州市知识产权保护条例》，制定本措施。' },
      { text: '（二）总结推广浦东经验，学习深圳模式，形成具有徐汇特色的做法。' },
      {
        text: '（四）支持企业参加北京国际发明展览会，推动上海机构来本区发展。',
        profile: nankai,
      },
      {
        text: '2.发挥北京科技创新优势，推进京津冀协同发展。',
        profile: nankai,
      },
      {
        text: '6.做好参展服务，支持企业赴中国（上海）国际技术进出口交易会、中国（义乌）国际博览会参展。',
        profile: nankai,
      },
      {
        text: '三、做好中国（上海）国际技术进出口交易会知识产权保护，支持上海市知识产权保护中心建设。',
      },
    ],
    fail: [
      {
        text: '（五）主动融入京津冀协同发展，服务长三角一体化。',
        finds: ['京津冀'],
        fixed: '（五）主动融入［待填：区域］协同发展，服务长三角一体化。',
      },
      {
        text: '（三）发挥临港新片区先行先试作用，助力京津冀协同发展。',
        finds: ['临港新片区', '京津冀'],
        fixed: '（三）发挥［待填：园区］先行先试作用，助力［待填：区域］协同发展。',
      },
      {
        text: '第八条 建设“国际会展之都”，集聚张江科学城资源。',
        profile: nankai,
        finds: ['“国际会展之都”', '张江科学城'],
        fixed: '第八条 建设［待填：定位］，集聚［待填：园区］资源。',
      },
      {
        text: '（一）打造知识产权保护的深圳模式，加强部门协同，形成具有浦东特色的服务体系。',
        finds: ['深圳', '浦东'],
        fixed: '（一）打造知识产权保护的徐汇模式，加强部门协同，形成具有徐汇特色的服务体系。',
      },
      {
        text: '第七条 健全中国（深圳）国际文化产业博览交易会等展会的保护机制，推进合作。',
        finds: ['中国（深圳）国际文化产业博览交易会'],
        fixed: '第七条 健全［待填：展会］等展会的保护机制，推进合作。',
      },
      {
        text: '九、对标国际规则，发挥浦东引领区优势，争取服务项目落户浦东。',
        profile: nankai,
        finds: ['浦东', '浦东'],
        fixed: '九、对标国际规则，发挥［待填：地名］引领区优势，争取服务项目落户［待填：地名］。',
      },
      {
        text: '（二）依托国家知识产权培训（武汉）基地，联合服务机构开展培训。',
        finds: ['武汉'],
        fixed: '（二）依托国家知识产权培训（［待填：地名］）基地，联合服务机构开展培训。',
      },
      {
        text: '5.支持北京知识产权研究院建设，倡导校企开展联合培养。',
        finds: ['北京'],
        fixed: '5.支持［待填：地名］知识产权研究院建设，倡导校企开展联合培养。',
      },
      {
        text: '2.推动北京知识产权服务业发展，完善首都知识产权服务体系。',
        origin: beijing,
        finds: ['北京', '首都'],
        fixed: '2.推动徐汇区知识产权服务业发展，完善［待填：地名］知识产权服务体系。',
      },
    ],
  },
};

function told(leftover: Leftover, { text }: Paragraph): readonly Found[] {
  const { about, from: words, span, ground, origin } = leftover;
  const place = ground.own.district || ground.own.city;
  // Of a district whose province nobody told no place can be said to be another's.
  if (origin === null && (ground.own.province === '' || COMMON.test(words))) return [];
  const bare = words.replace(/[“”]/g, '');
  const says = (what: string, severity: 'error' | 'warning'): readonly Found[] => [
    { span, severity, message: `${takenFrom(leftover)}“${bare}”${what}`, fix: fixOf(leftover) },
  ];
  const at = around(text, span);
  switch (about) {
    case 'ground':
    case 'zone': {
      if (origin === null && isRightPlace(words, about, at, ground)) return [];
      if (isClaimed(at)) return [claimed(leftover, claimedWords(bare, at), place)];
      return about === 'zone'
        ? says(`不在${place}，请改为本${ground.unit}的园区或删去。`, 'error')
        : [elsewhere(leftover, institution(bare, at), place)];
    }
    case 'region':
      if (isRightPlace(words, about, at, ground)) return [];
      return says(`不包括${place}${ownRegions(ground.profile.region)}，请改写或删去。`, 'error');
    case 'position':
      return says(`是其他城市的定位或提法，请改为本${ground.unit}的或删去。`, 'error');
    case 'facility':
      return says(`是原文件所在地的，请改为本地的或删去。`, 'warning');
    default:
      return [];
  }
}

/** 上海, 上海国际知识产权学院: a place that is not the own one, or what lies there. */
function elsewhere(leftover: Leftover, named: string, place: string): Found {
  const { from: words, span, ground, origin } = leftover;
  const what =
    named === words
      ? `不是${place}，请改为本${ground.unit}的名称或删去`
      : `不在${place}，请改为本地的或删去`;
  return {
    span,
    severity: origin === null ? 'warning' : 'error',
    message: `${takenFrom(leftover)}“${named}”${what}。`,
    fix: fixOf(leftover),
  };
}

/** 具有浦东特色: what another place is known for, where the own one should be named. */
function claimed(leftover: Leftover, said: string, place: string): Found {
  const { from: words, span, ground } = leftover;
  const own = stemOf(ground.own.district);
  // “深圳模式”, whose quotes the leftover may hold, is for the drafter to word.
  const isPlain = own !== '' && !/[“”]/.test(words);
  return {
    span,
    severity: 'error',
    message: `${takenFrom(leftover)}“${said}”是其他地方的，${place}的文件请写本${ground.unit}的。`,
    fix: fixOf(isPlain ? { ...leftover, kind: 'self', to: own } : leftover),
  };
}

/** Fairs of other cities that the draft serves or holds. */
function served(paragraph: Paragraph, context: Context): readonly Found[] {
  const { own: ground } = groundsOf(context);
  if (ground === null || ground.own.province === '') return [];
  return fairsServed(paragraph, ground).map(({ span, origin }) => {
    const words = paragraph.text.slice(span.from, span.to);
    const from = origin === null ? '' : `本句取自${origin.name}，`;
    return {
      span,
      severity: origin === null ? 'warning' : 'error',
      message: `${from}“${words}”不在${ground.own.district || ground.own.city}举办，请改为本地的展会；确指组织参展的，请写明“参加”。`,
      fix: {
        title: `改为“${blank('展会')}”`,
        edits: [{ ...span, insert: blank('展会') }],
        safe: false,
      },
    };
  });
}

/** What more than one city calls a part of itself. */
const COMMON = /^(?:城市副中心|首善之区)$/;

const ownRegions = (regions: readonly string[]): string =>
  regions.length === 0 ? '' : `（本地属于${regions.slice(0, 2).join('、')}）`;
