// Ways in which digits without a gap are as many numbers.

/** Every way to read the digits as `count` whole numbers that have no leading zero. */
export function splitDigits(digits: string, count: number): readonly (readonly number[])[] {
  if (digits.length < count || digits === '') return [];
  if (count === 1) return isNumber(digits) ? [[Number(digits)]] : [];
  const longest = digits.startsWith('0') ? 1 : digits.length - count + 1;
  return Array.from({ length: longest }, (_, index) => index + 1).flatMap((length) =>
    splitDigits(digits.slice(length), count - 1).map((rest) => [Number(digits.slice(0, length)), ...rest]),
  );
}

/**
 * Whether a careful reader gets these numbers back from the texts: one way alone fits the row's total, or, where the
 * row has none, there is one way and a text that cannot be a single number (`000`, never `100`).
 */
export function isTellable(
  texts: readonly string[],
  numbers: readonly number[],
  fitsTotal?: (way: readonly number[]) => boolean,
): boolean {
  const ways = splitTexts(texts, numbers.length);
  if (ways.length === 1 && texts.some((text) => !isNumber(text))) return true;
  return fitsTotal !== undefined && ways.filter(fitsTotal).length === 1 && fitsTotal(numbers);
}

/** Whether the last number is the sum of those before it. */
export function endsInSum(numbers: readonly number[]): boolean {
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1);
}

// Every way to read the texts, each as one number or more, as `count` numbers.
function splitTexts([first, ...rest]: readonly string[], count: number): readonly (readonly number[])[] {
  if (first === undefined) return count === 0 ? [[]] : [];
  const most = count - rest.length;
  return Array.from({ length: Math.max(0, most) }, (_, index) => index + 1).flatMap((taken) => {
    const ways = splitDigits(first, taken);
    return ways.length === 0
      ? []
      : splitTexts(rest, count - taken).flatMap((after) => ways.map((way) => [...way, ...after]));
  });
}

function isNumber(digits: string): boolean {
  return digits === '0' || /^[1-9]/.test(digits);
}
