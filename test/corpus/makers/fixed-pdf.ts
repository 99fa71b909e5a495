// Dates and identifiers that PDF writers take from the clock, overwritten in place: offsets stay as they are.

const DATE = /\b(CreationDate|ModDate)(\s*)\(D:\d{14}/g;
const HEX_IDENTIFIER = /(\/ID\s*\[\s*<)([0-9A-F]+)(>\s*<)([0-9A-F]+)(>)/gi;
const CHECKSUM = /(\/DocChecksum\s*\/)([0-9A-F]+)/g;

/** The same file with its dates at midnight of `date` (`YYYY-MM-DD`) and its identifiers at zero. */
export function withFixedDates(pdf: Buffer, date: string): Buffer {
  const day = date.replaceAll('-', '');
  const zeros = (hex: string): string => '0'.repeat(hex.length);
  const fixed = pdf
    .toString('latin1')
    .replace(DATE, (_, key: string, gap: string) => `${key}${gap}(D:${day}000000`)
    .replace(HEX_IDENTIFIER, (_, open: string, a: string, between: string, b: string, close: string) =>
      [open, zeros(a), between, zeros(b), close].join(''),
    )
    .replace(CHECKSUM, (_, key: string, hex: string) => key + zeros(hex));
  return Buffer.from(fixed, 'latin1');
}
