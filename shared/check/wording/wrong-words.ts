import type { Span } from '../../model/span.ts';

/**
 * Wrong words as typed, with the right ones. Only what is wrong wherever it stands: what may be part
 * of right words is told apart by its neighbours (研究竞争 holds 究竞, 预防犯罪 holds 防犯) or left out
 * (制做 in 控制做好, 规化 in 常规化).
 */
const WORDS: readonly (readonly [wrong: string, right: string])[] = [
  ['帐户', '账户'],
  ['帐号', '账号'],
  ['帐目', '账目'],
  ['帐面', '账面'],
  ['帐款', '账款'],
  ['转帐', '转账'],
  ['记帐', '记账'],
  ['坏帐', '坏账'],
  ['呆帐', '呆账'],
  ['登陆(?=网站|平台|系统|官网|官方|网址|小程序|APP|“|《|http|www)', '登录'],
  ['截止(?=(?:19|20)\\d{2}年)', '截至'],
  ['布署(?!名)', '部署'],
  ['布暑', '部署'],
  ['检查院', '检察院'],
  ['检查官', '检察官'],
  ['名符其实', '名副其实'],
  ['一如继往', '一如既往'],
  ['再接再励', '再接再厉'],
  ['按步就班', '按部就班'],
  ['因地治宜', '因地制宜'],
  ['融汇贯通', '融会贯通'],
  ['(?<!究)竟争', '竞争'],
  ['(?<!究)竟赛', '竞赛'],
  ['(?<!究)竟价', '竞价'],
  ['究竞(?!争|赛|价|技|聘|相|品)', '究竟'],
  ['防犯(?!罪)', '防范'],
  ['侵范', '侵犯'],
  ['侯选', '候选'],
  ['等侯', '等候'],
  ['气侯', '气候'],
  ['时侯', '时候'],
  ['即然', '既然'],
  ['亲睐', '青睐'],
  ['凑效', '奏效'],
  ['松驰', '松弛'],
  ['幅射', '辐射'],
  ['函盖', '涵盖'],
  ['渡假', '度假'],
  ['搓商', '磋商'],
  ['挂勾', '挂钩'],
  ['座标', '坐标'],
  ['座落(?=于|在)', '坐落'],
  ['坐谈会', '座谈会'],
  ['通迅(?!速|猛|即)', '通讯'],
  ['资迅(?!速|猛|即)', '资讯'],
  ['补帖', '补贴'],
  ['津帖', '津贴'],
  ['帖息', '贴息'],
  ['奖厉', '奖励'],
  ['鼓厉', '鼓励'],
  ['撒销', '撤销'],
  ['登计', '登记'],
  ['屡行', '履行'],
  ['履盖', '覆盖'],
  ['仲栽', '仲裁'],
  ['制栽', '制裁'],
  ['帮抚', '帮扶'],
  ['抚持', '扶持'],
  ['俘化', '孵化'],
  ['产杈', '产权'],
  ['权力要求书', '权利要求书'],
  ['付责人', '负责人'],
  ['必需(?=严格|遵守|符合|具备|依法)', '必须'],
];

const ANY = new RegExp(WORDS.map(([wrong]) => `(${wrong})`).join('|'), 'g');

export type WrongWord = Span & { readonly wrong: string; readonly right: string };

/** The wrong words of a text, in order. Linear time. */
export const wrongWordsIn = (text: string): readonly WrongWord[] =>
  [...text.matchAll(ANY)].map((match) => {
    const place = match.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    const [wrong] = match;
    return {
      from: match.index,
      to: match.index + wrong.length,
      wrong,
      right: WORDS[place]?.[1] ?? wrong,
    };
  });
