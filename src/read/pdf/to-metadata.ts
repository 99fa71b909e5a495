// What the container states about itself, under the same names whichever engine read it.

/** Our name and the PDF's. @source ISO 32000-1 §14.3.3, table 317 */
const keys = {
  title: 'Title',
  author: 'Author',
  creator: 'Creator',
  producer: 'Producer',
  created: 'CreationDate',
} as const;

/** Facts that are stated and not blank; the creation date as ISO 8601 where it can be read, as written otherwise. */
export function toMetadata(read: (key: string) => string): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const [name, key] of Object.entries(keys)) {
    const text = read(key).trim();
    if (text !== '') metadata[name] = key === 'CreationDate' ? toIsoDate(text) : text;
  }
  return metadata;
}

/** `D:YYYYMMDDHHmmSSOHH'mm'`, each part after the year optional. @source ISO 32000-1 §7.9.4 */
const datePattern = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/;

function toIsoDate(text: string): string {
  const match = datePattern.exec(text);
  if (match === null) return text;
  const [, year, month, day, hour, minute, second, zulu, sign, zoneHour, zoneMinute] = match;
  if (month === undefined || day === undefined) return [year, month].filter(Boolean).join('-');
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const zone = sign === undefined ? (zulu ?? '') : `${sign}${zoneHour}:${zoneMinute ?? '00'}`;
  return `${date}T${hour}:${minute ?? '00'}:${second ?? '00'}${zone}`;
}
