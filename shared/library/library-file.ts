import { isObject, objectIn } from '../model/json-object.ts';
import { soundList } from '../model/sound.ts';
import { type Topic, topicSchema } from '../model/topic.ts';
import { type Unfit, unfitFor } from './fit.ts';
import type { Labels, OwnPrecedent } from './own.ts';
import { soundLabels, soundOwn } from './sound-own.ts';

/** The own library as it travels to colleagues. */
export type LibraryContents = {
  readonly precedents: readonly OwnPrecedent[];
  /** 自定主题 */
  readonly topics: readonly Topic[];
  /** What was said of clauses of the built-in precedents. */
  readonly labels: Labels;
};

type ReadLibrary =
  | ({
      readonly ok: true;
      /** What of the file was not read: a sentence each. */
      readonly problems: readonly string[];
    } & LibraryContents)
  | { readonly ok: false; readonly message: string };

const FORMAT = 'measures-desk-library';
const VERSION = 1;
/** As for every other file that is opened; a thousand documents of ten pages are 20 MB. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
/** More topics than anyone could choose from. */
const MOST_TOPICS = 1_000;

/** The one file: JSON, one field a line, readable without the program. */
export const libraryFile = (
  precedents: readonly OwnPrecedent[],
  topics: readonly Topic[],
  labels: Labels,
): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, precedents, topics, labels }, null, 1)}\n`;

/**
 * Reads such a file, from wherever it came. A damaged entry goes, the others stay; a paper with a 密级
 * is not taken in. Never throws; linear time.
 *
 * @param at ISO time, for entries that do not tell when they were added.
 */
export function readLibraryFile(text: string, at: string = new Date().toISOString()): ReadLibrary {
  if (text.length > MOST_CHARACTERS)
    return refuse('文件太大，超过 64 MB，没有导入。请分批导出后再试。');
  const fields = objectIn(text);
  if (fields === 'broken') {
    return refuse('文件不完整或不是先例库文件，没有导入。请请同事重新导出，或重新复制一份再试。');
  }
  if (fields === null || fields['format'] !== FORMAT) {
    return refuse('这不是措施起草台导出的先例库文件，没有导入。要添加一份文件，请用“添加先例”。');
  }
  const { version } = fields;
  if (typeof version === 'number' && version > VERSION) {
    return refuse('这份先例库由更新版本的措施起草台导出，本版本读不了，没有导入。请升级后再试。');
  }
  const entries = Array.isArray(fields['precedents']) ? fields['precedents'] : [];
  const read = entries.map((entry) => ownIn(entry, at));
  const topics = soundList(fields['topics'], topicSchema);
  const count = (kind: Unread): number => read.filter((one) => one === kind).length;
  return {
    ok: true,
    precedents: read.filter((one) => typeof one === 'object'),
    topics: topics.slice(0, MOST_TOPICS),
    labels: soundLabels(fields['labels']),
    problems: [
      ...problem(count('empty'), '已损坏，没有读入，其余不受影响。'),
      ...problem(count('long'), '太长（超过 200 万字），没有读入，其余不受影响。'),
      ...problem(count('secret'), '标有密级，没有读入：涉密文件不得在本机处理。'),
      ...(topics.length > MOST_TOPICS ? [`自定主题太多，只读入前${MOST_TOPICS}个。`] : []),
    ],
  };
}

type Unread = Unfit['why'];

const ownIn = (entry: unknown, at: string): OwnPrecedent | Unread => {
  if (!isObject(entry)) return 'empty';
  const { id } = entry;
  const own = soundOwn(entry, { id: typeof id === 'string' ? id : '', addedAt: at });
  return own === null ? 'empty' : (unfitFor(own.text)?.why ?? own);
};

const problem = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count}份先例${what}`];

const refuse = (message: string): ReadLibrary => ({ ok: false, message });
