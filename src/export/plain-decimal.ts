/**
 * A finite number in plain decimal notation, never with an exponent: readers of CSV files take `1e21` for text.
 * Gives back the same double when read again.
 */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
  const text = String(Object.is(value, -0) ? 0 : value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
  return sign + shiftPoint(whole + fraction, 1 + Number(power));
}

/** Digits with the decimal point behind the first `point` of them. */
function shiftPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
