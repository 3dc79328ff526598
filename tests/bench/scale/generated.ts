import type { OwnPrecedent } from '../../../shared/library/own.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Clause } from '../../../shared/model/policy.ts';
import { compared } from '../../../shared/model/walk.ts';
import { segment } from '../../../shared/text/segment.ts';
import { sentencesOf } from '../../../shared/text/segment-sentences.ts';
import { randomFrom } from '../alignment/synthetic.ts';

/** Clauses of one document below its parts, as the five precedents have them: 13 to 46. */
const CLAUSES = 30;
const PARTS = 5;
const FIRST_YEAR = 2012;
const YEARS = 14;

/** Cities and districts with a bureau of their own; combined with years they make thousands. */
const PROVINCES: readonly (readonly [province: string, cities: string])[] = [
  ['江苏省', '南京 苏州 无锡 常州 南通 扬州 徐州'],
  ['浙江省', '杭州 宁波 温州 嘉兴 绍兴 金华 台州'],
  ['广东省', '广州 深圳 佛山 东莞 珠海 中山 惠州'],
  ['山东省', '济南 青岛 烟台 潍坊 临沂 威海'],
  ['四川省', '成都 绵阳 德阳 宜宾 泸州'],
  ['湖北省', '武汉 宜昌 襄阳 荆州'],
  ['福建省', '福州 厦门 泉州 漳州'],
  ['安徽省', '合肥 芜湖 蚌埠 安庆'],
  ['河南省', '郑州 洛阳 南阳 新乡'],
  ['陕西省', '西安 宝鸡 咸阳 榆林'],
];
const DISTRICTS = '东城 西城 南山 北湖 高新 经开 滨江 新城 江北 城南 云山 平湖 金水 长安'.split(
  ' ',
);
const GENRES = ['若干措施', '行动计划', '实施方案', '工作要点'];
const SUBJECTS = ['知识产权服务业高质量发展', '知识产权保护和运用', '专利转化运用', '商标品牌建设'];

/**
 * Documents of other cities and districts with so many clauses together: sentences of the five
 * precedents put together anew, with other places, organs, amounts and years, and one word in
 * twelve exchanged. No two are the same; the same seed gives the same ones.
 */
export function* generatedLibrary(clauses: number, seed = 8): Generator<OwnPrecedent> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

  const real = builtInPrecedents.flatMap(({ policy }) => compared(policy.clauses));
  const sentences = real.flatMap(({ text }) => sentencesOf(text));
  const words = sentences
    .flatMap((sentence) => segment(sentence))
    .filter((word) => word.length > 1 && /^\p{Script=Han}+$/u.test(word));
  const places = PROVINCES.flatMap(([province, cities]) =>
    cities.split(' ').flatMap((city) => placesOf(province, city)),
  );

  const reworded = (text: string): string =>
    segment(text)
      .map((word) => (word.length > 1 && random() < 1 / 12 ? pick(words, word) : word))
      .join('');
  const placed = (text: string, { own, organ }: GeneratedPlace): string =>
    text
      .replaceAll(/市(知识产权局|市场监管局|市场监督管理局)/g, organ)
      .replaceAll(/上海市?|天津市?|北京市?|浦东新区|本市|全市/g, own)
      .replaceAll(/\d+(?=万元)/g, () => `${whole(1, 40) * 5}`)
      .replaceAll(/\d+(?=%|％)/g, () => `${whole(2, 19) * 5}`)
      .replaceAll(/\d+(?=家|个|件|名)/g, () => `${whole(3, 300)}`)
      .replaceAll(/20\d\d(?=年)/g, () => `${whole(FIRST_YEAR, FIRST_YEAR + YEARS)}`);
  const clauseOf = (place: GeneratedPlace): string => {
    const model = pick<Clause | null>(real, null);
    const body = sentencesOf(model?.text ?? '').map((sentence) =>
      reworded(random() < 0.4 ? pick(sentences, sentence) : sentence),
    );
    const heading = reworded((model?.heading ?? '加强统筹协调').replace(/。$/, ''));
    return placed(`${heading}。${body.join('').replaceAll('\n', '')}`, place);
  };

  for (let [count, number] = [0, 0]; count < clauses; number += 1) {
    const place = pick(places, nowhere);
    const year = whole(FIRST_YEAR, FIRST_YEAR + YEARS);
    const size = Math.min(whole(CLAUSES - 14, CLAUSES + 14), clauses - count);
    const lines = [
      `${place.own}关于促进${pick(SUBJECTS, '')}的${pick(GENRES, '')}`,
      `为促进${place.own}知识产权服务业发展，制定本文件。`,
    ];
    for (let at = 0; at < size; at += 1) {
      if (at % Math.ceil(size / PARTS) === 0) lines.push(`${han(lines)}、${partHeading(at)}`);
      lines.push(`${at + 1}.${clauseOf(place)}`);
    }
    lines.push(place.organ, `${year}年${whole(1, 12)}月${whole(1, 28)}日`);
    count += size;
    yield {
      id: `shared-${number}`,
      name: `${place.name}${year}`,
      jurisdiction: place.jurisdiction,
      level: place.level,
      year,
      genre: null,
      text: `${lines.join('\n')}\n`,
      topics: {},
      origin: `${place.name}-${number}.docx`,
      addedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
    };
  }
}

type GeneratedPlace = Pick<OwnPrecedent, 'name' | 'jurisdiction' | 'level'> & {
  /** What it calls itself: 苏州市, 滨江区. */
  readonly own: string;
  readonly organ: string;
};

const nowhere: GeneratedPlace = { name: '', jurisdiction: '', level: '市级', own: '', organ: '' };

const placesOf = (province: string, city: string): readonly GeneratedPlace[] => [
  cityOf(province, city),
  ...DISTRICTS.map(
    (district): GeneratedPlace => ({
      name: `${city}${district}`,
      jurisdiction: `${province}${city}市${district}区`,
      level: '区级',
      own: `${district}区`,
      organ: `${district}区市场监管局`,
    }),
  ),
];

const cityOf = (province: string, city: string): GeneratedPlace => ({
  name: city,
  jurisdiction: `${province}${city}市`,
  level: '市级',
  own: `${city}市`,
  organ: `${city}市知识产权局`,
});

const HAN = '一二三四五六七八九十';
const han = (lines: readonly string[]): string =>
  HAN[lines.filter((line) => /^[一二三四五六七八九十]、/.test(line)).length] ?? '十一';
const partHeading = (at: number): string =>
  ['总体要求', '培育服务主体', '拓展服务领域', '优化服务环境', '强化组织保障'][at % PARTS] ??
  '其他';
