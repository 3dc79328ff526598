/**
 * JSON for people who read differences: indented by one blank, but whatever fits on a line of 100
 * characters stands on one line, so that a span or a correction is one line of the file.
 */
export const compactJson = (value: unknown): string => `${print(value, '')}\n`;

const WIDTH = 100;

function print(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= WIDTH)
    return flat;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'number')) return flat;
    return `[\n${value.map((item) => inner + print(item, inner)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}
