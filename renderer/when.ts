/** 14:03 for today, 11月22日 14:03 this year, else with the year. */
export function savedTime(iso: string, now: Date): string {
  const at = new Date(iso);
  const clock = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  const day = `${at.getMonth() + 1}月${at.getDate()}日`;
  if (at.toDateString() === now.toDateString()) return clock;
  return at.getFullYear() === now.getFullYear()
    ? `${day} ${clock}`
    : `${at.getFullYear()}年${day} ${clock}`;
}

/**
 * The time of a remark as its file has it, which is what Word shows: 2026-11-20T09:30:00 ->
 * 2026年11月20日 9:30.
 */
export function remarkTime(at: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(at);
  if (parts === null) return at;
  const [, year, month, day, hour, minute] = parts;
  return `${year}年${Number(month)}月${Number(day)}日 ${Number(hour)}:${minute}`;
}

/** 2024-12-02 -> 2024年12月2日; null when the precedent has no date of issue. */
export function officialDate(iso: string | null): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  return parts === null ? null : `${Number(parts[1])}年${Number(parts[2])}月${Number(parts[3])}日`;
}

/** 今天 14:03, 昨天 9:30, 11月22日 14:03: for lists, where a clock alone says too little. */
export function changedWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return `今天 ${savedTime(iso, now)}`;
  if (at.toDateString() === yesterday.toDateString()) return `昨天 ${savedTime(iso, at)}`;
  return savedTime(iso, now);
}
