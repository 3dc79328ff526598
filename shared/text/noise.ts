/**
 * What a web page puts around a document: index boxes, credits, counters, empty labels, footers.
 * Every recogniser takes a whole line as read (full-width punctuation, no indent) and must never
 * take a sentence of the document: lines that end or contain a sentence are out from the start.
 */

/** What surrounds a line, as far as it matters. */
export type NoiseContext = {
  /** Only noise and blank lines follow. */
  readonly last: boolean;
  /** The nearest line before or after that is not blank is noise. */
  readonly beside: boolean;
};

type Recogniser = {
  readonly pattern: RegExp;
  readonly reason: string;
  /** Needed besides the pattern where the words alone could belong to a document. */
  readonly needs?: (context: NoiseContext) => boolean;
};

const DATE = '\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)';
const CLOCK = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';

/** Labels of the open-government index box (政府信息公开目录) and of the line below a headline. */
const BOX_LABELS = [
  '索引号',
  '信息索引号?',
  '公开(?:类别|方式|属性|时限|范围|日期)',
  '(?:信息|主题|体裁|组配)分类',
  '发布(?:机构|机关|部门|单位|人)',
  '(?:信息|文章)?(?:发布|发表|更新|生成|录入)(?:时间|日期)',
  '(?:浏览|阅读|点击|访问)(?:次数|人数|量|数)',
  '(?:时效|有效)性',
  '责任编辑',
  '(?:浏览)?字[号体](?:大小)?',
].join('|');

const RECOGNISERS: readonly Recogniser[] = [
  {
    pattern: new RegExp(
      `^(?:文章|信息|网站)?(?:发布|发表|更新|创建|录入)(?:时间|日期)[：: ] ?${DATE}(?: ?${CLOCK})?$`,
    ),
    reason: '网页的发布时间，不是成文日期',
  },
  {
    pattern: new RegExp(
      `^${DATE}(?: ${CLOCK}$|(?: ${CLOCK})?[ |｜]+.*(?:来源|作者|浏览|阅读|字[号体])[：: ])`,
    ),
    reason: '网页的发布时间，不是成文日期',
  },
  {
    pattern: new RegExp(`^[【（[(]?(?:${BOX_LABELS})[：: ]`),
    reason: '网页的信息公开目录栏',
  },
  {
    pattern: /^(?:信息|文章|稿件|新闻)?来源[：:].{2,80}$/,
    reason: '网页的来源说明',
  },
  {
    pattern: /^(?:PDF|pdf|Word|WORD|OFD|附件|全文|文件|正文)?(?:版|文本|文件)?下载[：:]/,
    reason: '网页的下载链接',
  },
  {
    pattern: /^(?:点击|扫码)?下载.{0,40}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)$/i,
    reason: '网页的下载链接',
  },
  {
    pattern: /^(?:文章附件|相关(?:链接|文章|文件|阅读|新闻|稿件|信息|解读|推荐|附件|专题))[：:]?$/,
    reason: '网页的空栏目名',
  },
  {
    pattern: /^(?:附件(?:下载|列表)?|相关人物|相关专题|延伸阅读|政策解读|图片解读)[：:]?$/,
    reason: '网页的空栏目名',
    needs: ({ last }) => last,
  },
  {
    pattern:
      /^(?:版权所有(?=[：: ©]|\d)|©|Copyright|[\u4e00-\u9fff]{1,3}ICP备|[\u4e00-\u9fff]{1,2}公网安备)/i,
    reason: '转载网站的版权信息',
  },
  {
    pattern: /^[\u4e00-\u9fff]{0,6}(?:热线|客服)(?:电话)?[：:][ +\d()（）,，、;；-]{5,}$/,
    reason: '转载网站的联系方式',
  },
  {
    pattern:
      /^(?:主办|承办|技术支持|网站标识码|网站地图|联系(?:我们|电话|地址)|电话|传真|地址|邮编|邮政编码|电子邮箱|邮箱|E-?mail)[：: ]/i,
    reason: '转载网站的页脚',
    needs: ({ last, beside }) => last && beside,
  },
  {
    pattern: /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/,
    reason: '网站的电子邮箱',
  },
  {
    pattern: /^(?:当前位置|您(?:现在)?的位置|您所在的位置)[：:]/,
    reason: '网页的导航栏',
  },
  {
    pattern: /^首页 ?[>＞»\-/|]/,
    reason: '网页的导航栏',
  },
  {
    pattern:
      /^(?:[【[(（]?(?:打印(?:本页|此页)?|关闭(?:窗口|本页|页面)?|收藏|返回(?:顶部|首页|列表)|我要纠错|纠错|字[号体][：:]?|大|中|小|默认|繁体|无障碍)[】\])）]?[ |｜]*){1,8}$/,
    reason: '网页的按钮',
  },
  {
    pattern:
      /^(?:分享(?:到|至)?[：:]?$|分享[到至][：: ]|(?:微信)?扫一扫(?:在手机|分享|关注|打开|查看|$)|手机扫码|二维码$)/,
    reason: '网页的分享栏',
  },
  {
    pattern: /^(?:上一[篇条]|下一[篇条])[：:]/,
    reason: '网页的导航栏',
  },
  {
    pattern: /^[—–－-] ?\d{1,3} ?[—–－-]$/,
    reason: '页码',
  },
  {
    pattern: /^[（(]此页无正文[）)]$/,
    reason: '排版说明，不是正文',
  },
];

/** Whoever reads on after these marks reads a sentence, and sentences are the document's. */
const SENTENCE = /[。；！？…]|，.*，.*，/;
const LONGEST = 120;

/**
 * Why a line as read is not part of the document, in Chinese; null for everything that may be.
 */
export function siteNoise(line: string, context: NoiseContext): string | null {
  if (line === '' || line.length > LONGEST || SENTENCE.test(line)) return null;
  for (const { pattern, reason, needs } of RECOGNISERS)
    if (pattern.test(line) && (needs === undefined || needs(context))) return reason;
  return null;
}

/**
 * `siteNoise` for every line of a read text at once: the reasons in order of the lines, null for
 * lines of the document and for blank ones.
 */
export function noiseOf(lines: readonly string[]): readonly (string | null)[] {
  const reasons: (string | null)[] = lines.map(() => null);
  let last = true;
  let beside = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const reason = siteNoise(line, { last, beside });
    reasons[index] = reason;
    beside = reason !== null;
    last &&= beside;
  }
  return noiseAfterNoise(lines, reasons);
}

/** Second pass, downwards: a line of a footer may be known only by the line above it. */
function noiseAfterNoise(
  lines: readonly string[],
  reasons: readonly (string | null)[],
): readonly (string | null)[] {
  const found = [...reasons];
  const end = lines.findLastIndex((line, index) => line !== '' && found[index] === null);
  let beside = false;
  lines.forEach((line, index) => {
    if (line === '') return;
    if (found[index] === null && beside)
      found[index] = siteNoise(line, { last: index >= end, beside });
    beside = found[index] !== null;
  });
  return found;
}
