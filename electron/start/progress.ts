const megabyte = 1024 * 1024;

export type Output = {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
};

/**
 * Shows the bytes that have arrived: on a terminal in one line that changes, elsewhere (a log)
 * in a line every ten megabytes.
 */
export const showProgress = (output: Output) => {
  let shown = -1;
  const show = (bytes: number): void => {
    const step = output.isTTY === true ? 1 : 10;
    const size = Math.floor(bytes / megabyte / step) * step;
    if (size <= shown) return;
    shown = size;
    if (size > 0)
      output.write(output.isTTY === true ? `\r已下载 ${size} MB` : `已下载 ${size} MB\n`);
  };
  const end = (): void => {
    if (output.isTTY === true && shown > 0) output.write('\n');
  };
  return { show, end };
};
