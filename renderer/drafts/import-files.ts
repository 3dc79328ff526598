import { type Api, Refusal } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { toBase64 } from '../export/base64.ts';
import { isDraftFile } from '../opening/draft-file.ts';
import type { Opened } from '../opening/open-file.ts';
import type { Notice } from '../session.ts';

type Parts = {
  readonly api: Pick<Api, 'importDraft' | 'createDraft' | 'keepSnapshot'>;
  /** Null while another file is being read. */
  readonly read: (file: File) => Promise<Opened | null>;
};

type Imported =
  | { readonly ok: true; readonly name: string; readonly said: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Word files and plain texts become new drafts, as does the draft file of a colleague; the draft that
 * lies open is not touched. Never rejects.
 */
export async function importFiles(parts: Parts, files: readonly File[]): Promise<Notice> {
  const imported: Imported[] = [];
  for (const file of files) imported.push(await importOne(parts, file));
  return noticeOf(imported);
}

async function importOne({ api, read }: Parts, file: File): Promise<Imported> {
  try {
    if (/\.json$/i.test(file.name) || (await isDraftFile(file))) {
      const { draft } = await importDraftFile(api, file);
      return { ok: true, name: draft.name, said: [] };
    }
    const opened = await read(file);
    if (opened === null)
      return { ok: false, message: `“${file.name}”没有导入：正在读取另一个文件。` };
    return opened.ok ? await takeIn(api, opened) : opened;
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : '程序出错，请重试。';
    return { ok: false, message: `“${file.name}”没有导入：${reason}` };
  }
}

export const importDraftFile = async (api: Pick<Api, 'importDraft'>, file: File) =>
  api.importDraft({ base64: toBase64(new Uint8Array(await file.arrayBuffer())) });

/** With its tracked changes made; the text before them stays as a version, to be compared with. */
async function takeIn(
  api: Parts['api'],
  { text, remarks, before, tracked, aside }: Extract<Opened, { readonly ok: true }>,
): Promise<Imported> {
  const { draft } = await api.createDraft({ ...nothingBeside, text, remarks });
  if (before === null) return { ok: true, name: draft.name, said: aside };
  await api.keepSnapshot({ id: draft.id, text: before.text, name: '接受修订之前' });
  const said = `其中修订${tracked.count}处已接受，修订前的文字存为版本“接受修订之前”。`;
  return { ok: true, name: draft.name, said: [said, ...aside] };
}

/** Failures come first: what went well can be seen in the list. */
export function noticeOf(imported: readonly Imported[]): Notice {
  const names = imported.flatMap((one) => (one.ok ? [`“${one.name}”`] : []));
  const said = imported.flatMap((one) => (one.ok ? one.said : []));
  const failures = imported.flatMap((one) => (one.ok ? [] : [one.message]));
  const done = names.length === 0 ? '' : `已导入${names.join('、')}。${said.join('')}`;
  return failures.length === 0
    ? { tone: 'good', text: done }
    : { tone: 'bad', text: failures.join('') + done };
}
