/** How names of units end, longer endings first. */
const ENDINGS =
  '委员会|办公室|检察院|管委会|联合会|事务所|街道办事处|有限公司|合作社|基金会|研究院|产业园|总工会|' +
  '政府|街道|公司|协会|学会|商会|中心|大学|学院|银行|法院|支队|总队|分局|集团|工会|园区|[局委办镇乡院所处厅科部]';
const NAME = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9（）()·]{1,28}?(?:${ENDINGS})(?![\\p{Script=Han}])`,
  'u',
);
const WHOLE_NAME = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9（）()·、]{1,28}(?:${ENDINGS})(?:（公章）|\\(盖章\\))?$`,
  'u',
);
/** Words around a unit's name in the name of a file. */
const AROUND =
  /反馈意见|意见反馈|第?[一二三再][次轮]|修改意见|修改稿?|征求意见稿?|反馈|回复|复函|回函|意见|建议|修订|批注|终稿|定稿|盖章|扫描件|关于.*$|《.*$|若干措施.*$|[（(]\d+[）)]|副本|\d{4,8}|v\d+/giu;

export const looksLikeUnit = (name: string): boolean => WHOLE_NAME.test(name.trim());

/** The unit a file name tells of: 区财政局反馈意见.docx, 3-区司法局（修改）.docx; '' where it tells none. */
export function unitInFileName(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/u, '');
  const parts = stem.split(/[-_－—－–+＋.．、，,\s【】[\]]+/u);
  for (const part of [...parts, stem.replace(AROUND, '')]) {
    const words = part
      .replace(AROUND, '')
      .replace(/^\d+/u, '')
      .replace(/[（(][^（()）]*[）)]$/u, '');
    if (looksLikeUnit(words)) return words.trim();
    const led = NAME.exec(part.replace(/^\d+/u, ''))?.[0];
    if (led !== undefined && looksLikeUnit(led)) return led;
  }
  return '';
}

/** The unit that signed a letter or stands in its title; '' where none does. */
export function unitInLetter(text: string): string {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const date = lines.findLastIndex((line) =>
    /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u.test(line.replace(/\s/gu, '')),
  );
  const signed = lines[date - 1]?.replace(/[（(](?:公章|盖章)[）)]/gu, '') ?? '';
  if (date > 0 && looksLikeUnit(signed)) return signed;
  const named = lines
    .slice(0, 4)
    .flatMap((line) => NAMING.map((one) => one.exec(line)?.[1]?.trim() ?? ''));
  return named.find(looksLikeUnit) ?? '';
}

/** 区财政局关于…的复函, 填表单位：区人社局, 漕河泾街道意见： */
const NAMING: readonly RegExp[] = [
  /^(.{2,28}?)关于/u,
  /单位(?:名称)?(?:（盖章）)?[：:](.{2,28})$/u,
  /^(.{2,28}?)(?:的)?(?:反馈|修改)?意见(?:建议)?[：:]?$/u,
];

/**
 * The unit as it was asked: 徐汇区财政局 is the 区财政局 of the list. The name itself where none of
 * those asked is meant.
 */
export function askedAs(name: string, asked: readonly string[]): string {
  if (name === '' || asked.includes(name)) return name;
  const meant = asked.filter(
    (unit) =>
      unit.length >= 3 &&
      (name.endsWith(unit) || unit.endsWith(name) || short(unit) === short(name)),
  );
  return meant.length === 1 ? (meant[0] ?? name) : name;
}

/** The one unit of those asked whose name stands in the name of a file; '' where it is none or several. */
export function askedIn(file: string, asked: readonly string[]): string {
  const named = asked.filter((unit) => {
    const bare = unit.replace(/^[市区县]/u, '');
    return bare.length >= 3 && file.includes(bare);
  });
  return named.length === 1 ? (named[0] ?? '') : '';
}

/** 上海市徐汇区财政局 and 区财政局 are both 财政局. */
const short = (unit: string): string =>
  unit.replace(/^.*?[省市]?(?:[\p{Script=Han}]{1,6}?[区县市])(?=.{2})/u, '');

/** A list of units as it is typed or pasted: one a line, or parted by 、，； and tabs. */
export const unitsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n、，,；;\t]+/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
