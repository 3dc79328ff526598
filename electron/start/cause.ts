const causes: readonly (readonly [cause: string, sign: RegExp])[] = [
  ['no-sandbox', /SUID sandbox|setuid_sandbox|No usable sandbox|user namespace/i],
  ['no-screen', /Missing X server|Unable to open X display|cannot open display|ozone_platform/i],
  ['no-library', /error while loading shared libraries|cannot open shared object file/i],
  ['no-graphics', /GPU process isn't usable|gpu_process/i],
  ['old-system', /GLIBC(?:XX)?_[\d.]+' not found/],
  ['not-a-program', /ENOENT|EACCES|ENOEXEC|Exec format error/],
];

/** Why there was no window, in one word: what Chromium wrote may name files and is not kept. */
export const causeIn = (complaint: string): string =>
  causes.find(([, sign]) => sign.test(complaint))?.[0] ?? 'unknown';
