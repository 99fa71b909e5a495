/** A value as the text of a JSON file: two spaces of indent, one line feed at the end. */
export function toJsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
