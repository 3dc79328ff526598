/** One organ a line, in order; blanks around and empty lines do not count. */
export const organsIn = (typed: string): readonly string[] => partsOf(typed, /\n/u);

/** Names as offices write them beside each other: 张三、李四, 张三 李四. */
export const namesIn = (typed: string): readonly string[] => partsOf(typed, /[、，,;；\s]+/u);

const partsOf = (typed: string, between: RegExp): readonly string[] =>
  typed
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
