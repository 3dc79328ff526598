/** Why it is not on the disk and what to do, for a line that has already said that it is not. */
export const reasonIn = (message: string): string =>
  message.replace(/^(?:草稿没有保存|未能保存)[：，。]/, '');
