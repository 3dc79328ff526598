import { MOST_DRAFT_BYTES } from '../../shared/opened-files.ts';

/** What 导出草稿 makes of a draft, or the file of one out of the folder: see docs/draft-files.md. */
export async function isDraftFile(file: File): Promise<boolean> {
  if (file.size > MOST_DRAFT_BYTES) return false;
  const start = await file.slice(0, 64).text();
  // A Word file or a text of a drafter need not be read whole for that.
  return /^\uFEFF?\s*\{/.test(start) && isDraft(await file.text());
}

export function isDraft(content: string): boolean {
  try {
    const stored: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
    if (typeof stored !== 'object' || stored === null) return false;
    if ('kind' in stored && stored.kind === 'measures-desk-draft') return true;
    return 'format' in stored && 'text' in stored && typeof stored.text === 'string';
  } catch {
    return false;
  }
}
